package org.openclaw.missioncontrol.socket.board;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardDeleted;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.api.user.UserEvent;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.socket.support.Access;
import org.openclaw.missioncontrol.socket.support.Frame;
import org.openclaw.missioncontrol.socket.support.LogListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings what happens on boards to those who look at them: each event is made into a frame once, in the log's order. */
@Component
class BoardHub implements LogListener {
    private static final Logger log = LoggerFactory.getLogger(BoardHub.class);

    private final BoardFrames frames;
    private final Access access;
    private final Map<BoardId, Room> rooms = new HashMap<>();
    private long position;

    BoardHub(BoardFrames frames, Access access) {
        this.frames = frames;
        this.access = access;
    }

    /** Everything after the position that is returned will reach the viewer. */
    synchronized long enter(Viewer viewer) {
        rooms.computeIfAbsent(viewer.board(), _ -> new Room(position)).viewers.add(viewer);
        return position;
    }

    synchronized void leave(Viewer viewer) {
        var room = rooms.get(viewer.board());
        if (room != null && room.viewers.remove(viewer) && room.viewers.isEmpty()) rooms.remove(viewer.board());
    }

    synchronized void goLive(Viewer viewer, long from) {
        viewer.feed().goLive(from);
    }

    /** The position of the last change that the viewers of a board were told. */
    synchronized long told(BoardId board) {
        var room = rooms.get(board);
        return room == null ? position : room.told;
    }

    /** Tells a viewer what was true at the position, unless he has heard more since; whether it told him. */
    synchronized boolean tellIfStillAt(long known, Viewer viewer, Frame frame) {
        if (told(viewer.board()) != known) return false;
        viewer.socket().send(frame);
        return true;
    }

    @Override
    public synchronized void beginsAfter(long begin) {
        position = begin;
    }

    @Override
    public void on(Object event, Envelope envelope) {
        switch (event) {
            case TaskEvent e -> on(e, envelope);
            case BoardDeleted e -> pass(e.boardId(), envelope, room -> room.end(4004, "board deleted"));
            case OrganizationEvent _, UserEvent _ -> {
                recheck(event);
                beginsAfter(envelope.position());
            }
            default -> beginsAfter(envelope.position());
        }
    }

    /** Nobody looks: then whoever comes later begins behind this event. */
    private void on(TaskEvent event, Envelope envelope) {
        if (passUnseen(event.boardId(), envelope)) return;
        var frame = frames.of(event, envelope);
        pass(event.boardId(), envelope, room -> {
            if (frame != null) room.tell(frame, envelope.position());
        });
    }

    private synchronized boolean passUnseen(BoardId board, Envelope envelope) {
        if (rooms.containsKey(board)) return false;
        position = envelope.position();
        return true;
    }

    private synchronized void pass(BoardId board, Envelope envelope, Consumer<Room> happening) {
        var room = rooms.get(board);
        if (room != null) happening.accept(room);
        position = envelope.position();
    }

    /** Shows out whoever may not see his board any more. */
    private void recheck(Object event) {
        touchedBy(event).forEach((member, viewers) -> {
            try {
                var now = access.now(member);
                for (var viewer : viewers)
                    if (now.filter(him -> him.mayRead(viewer.board())).isEmpty())
                        viewer.socket().close(4001, "access to the board has ended");
            } catch (RuntimeException failure) {
                log.warn("The rights of a viewer cannot be asked for; he has to come in again", failure);
                viewers.forEach(viewer -> viewer.socket().close(1011, "server fault"));
            }
        });
    }

    private synchronized Map<Caller.Member, List<Viewer>> touchedBy(Object event) {
        return rooms.values().stream()
                .flatMap(room -> room.viewers.stream())
                .filter(viewer -> Access.mayBeChangedBy(event, viewer.caller()))
                .collect(groupingBy(Viewer::caller));
    }

    /** Those who look at one board, and how far they know it. */
    private static final class Room {
        private final Set<Viewer> viewers = new LinkedHashSet<>();
        private long told;

        private Room(long told) {
            this.told = told;
        }

        private void tell(Frame frame, long position) {
            viewers.forEach(viewer -> viewer.feed().receive(frame, position));
            told = position;
        }

        private void end(int code, String reason) {
            viewers.forEach(viewer -> viewer.socket().close(code, reason));
        }
    }
}
