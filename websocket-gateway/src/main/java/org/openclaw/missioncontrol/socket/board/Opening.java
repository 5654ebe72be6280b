package org.openclaw.missioncontrol.socket.board;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetBoard;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.BoardTask;
import org.openclaw.missioncontrol.api.task.TaskQuery.GetBoardTasks;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.socket.board.BoardFrame.BoardState;
import org.openclaw.missioncontrol.socket.board.BoardFrame.Resumed;
import org.openclaw.missioncontrol.socket.support.Access;
import org.openclaw.missioncontrol.socket.support.Socket;
import org.springframework.stereotype.Component;

/**
 * Shows a board to a new viewer: first he is registered and what happens is held back for him, then he gets the state at
 * one position of the log, or what he missed since he was here; then he goes live exactly there.
 */
@Component
class Opening {
    private static final Duration VIEWS_WITHIN = Duration.ofSeconds(2);

    private final BoardHub hub;
    private final BoardFrames frames;
    private final Missed missed;
    private final Queries queries;
    private final Views views;
    private final Access access;

    Opening(BoardHub hub, BoardFrames frames, Missed missed, Queries queries, Views views, Access access) {
        this.hub = hub;
        this.frames = frames;
        this.missed = missed;
        this.queries = queries;
        this.views = views;
        this.access = access;
    }

    /**
     * @param lastSeen the position up to which he knows the board; null when he knows nothing
     * @throws Rejection when the board is not there for him
     */
    Viewer open(BoardId board, Caller.Member caller, Socket socket, @Nullable String lastSeen)
            throws InterruptedException {
        queries.ask(new GetBoard(board, caller));
        var viewer = new Viewer(board, caller, socket);
        var position = hub.enter(viewer);
        try {
            requireRight(board, caller);
            if (!views.reach(position, VIEWS_WITHIN)) socket.close(1013, "the board is not up to date, try later");
            else show(viewer, lastSeen, position);
            return viewer;
        } catch (RuntimeException | InterruptedException e) {
            hub.leave(viewer);
            throw e;
        }
    }

    /** A right that ended before he was registered would never be noticed. */
    private void requireRight(BoardId board, Caller.Member caller) {
        access.now(caller).filter(now -> now.mayRead(board)).orElseThrow(() -> Rejection.notFound("board"));
    }

    private void show(Viewer viewer, @Nullable String lastSeen, long position) throws InterruptedException {
        var seen = position(lastSeen);
        var rest = missed.between(seen, position, viewer.board());
        if (rest.isPresent()) {
            queries.ask(new GetBoard(viewer.board(), viewer.caller()));
            viewer.socket().sendGathered(frames.write(new Resumed(String.valueOf(seen))));
            rest.get().forEach(viewer.socket()::sendGathered);
            hub.goLive(viewer, Math.max(seen, position));
        } else {
            var state = queries.ask(new GetBoardTasks(viewer.board(), viewer.caller()));
            var tasks = state.tasks().stream().map(BoardTask::of).toList();
            var at = String.valueOf(state.position());
            viewer.socket().sendGathered(frames.write(new BoardState(tasks, Instant.now(), at)));
            hub.goLive(viewer, state.position());
        }
    }

    /** What cannot be a position means that he knows nothing. */
    private static long position(@Nullable String lastSeen) {
        return lastSeen != null && lastSeen.matches("\\d{1,18}") ? Long.parseLong(lastSeen) : Missed.EVERYTHING;
    }
}
