package org.openclaw.missioncontrol.socket.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openclaw.missioncontrol.api.identity.Actor;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskCommand.CreateTask;
import org.openclaw.missioncontrol.api.task.TaskCommand.UpdateTask;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskQuery.GetTask;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.api.user.ActorView;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.command.ViewPending;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.socket.board.BoardFrame.TaskChanged;
import org.openclaw.missioncontrol.socket.board.ViewerFrame.Create;
import org.openclaw.missioncontrol.socket.board.ViewerFrame.Move;
import org.openclaw.missioncontrol.socket.support.Access;
import org.springframework.stereotype.Component;

/** Has done what viewers want done: by the very commands, and under the very rules, of the REST interface. */
@Component
class BoardOrders {
    private static final ActorView US = new ActorView(Actor.Type.SYSTEM, "board-sync", null);
    private static final Duration VIEWS_WITHIN = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 50;

    private final Commands commands;
    private final Queries queries;
    private final Access access;
    private final Views views;
    private final BoardHub hub;
    private final BoardFrames frames;

    BoardOrders(Commands commands, Queries queries, Access access, Views views, BoardHub hub, BoardFrames frames) {
        this.commands = commands;
        this.queries = queries;
        this.access = access;
        this.views = views;
        this.hub = hub;
        this.frames = frames;
    }

    /** A task that he has been told of must not be unknown when he moves it. */
    void move(Move order, Viewer viewer, String requestId) {
        var caller = caller(viewer);
        views.reach(hub.told(viewer.board()), VIEWS_WITHIN);
        queries.ask(new GetTask(order.taskId(), viewer.board(), caller));
        send(UpdateTask.move(order.taskId(), order.status()), caller, requestId);
    }

    void create(Create order, Viewer viewer, String requestId) {
        var command = new CreateTask(
                TaskId.next(),
                viewer.board(),
                order.title(),
                null,
                Objects.requireNonNullElse(order.status(), TaskStatus.INBOX),
                TaskPriority.MEDIUM,
                null,
                order.assigneeId(),
                List.of(),
                List.of(),
                Map.of(),
                null);
        send(command, caller(viewer), requestId);
    }

    /**
     * Tells the viewer where a task that he could not move really stands. What is told must not be older than what he has
     * heard of the board, so it is read anew when more came in between.
     */
    void correct(TaskId task, Viewer viewer) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var known = hub.told(viewer.board());
            views.reach(known, VIEWS_WITHIN);
            var status = queries.ask(new GetTask(task, viewer.board(), viewer.caller()))
                    .status();
            var frame = frames.write(new TaskChanged(task, Map.of("status", status), US, Instant.now(), null));
            if (hub.tellIfStillAt(known, viewer, frame)) return;
        }
        viewer.socket().close(1013, "too much is happening, come back for the state");
    }

    /** With the rights of this moment. */
    private Caller caller(Viewer viewer) {
        return access.now(viewer.caller()).orElseThrow(() -> Rejection.notFound("board"));
    }

    private void send(Object command, Caller caller, String requestId) {
        try {
            commands.send(command, new Origin(caller, Origin.Channel.SOCKET, requestId, null, null, null, null));
        } catch (ViewPending _) {
            // it is done; the frame will tell
        }
    }
}
