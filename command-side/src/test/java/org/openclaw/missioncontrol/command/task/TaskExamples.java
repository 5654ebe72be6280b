package org.openclaw.missioncontrol.command.task;

import static org.openclaw.missioncontrol.api.task.TaskStatus.INBOX;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.task.CommentId;
import org.openclaw.missioncontrol.api.task.TaskCommand.Details;
import org.openclaw.missioncontrol.api.task.TaskCommand.NewComment;
import org.openclaw.missioncontrol.api.task.TaskEvent.MoveCause;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskCommented;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskCreated;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskMoved;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskStatus;

/** People, agents and facts that the tests about tasks speak of. */
final class TaskExamples {
    static final OrganizationId ORGANIZATION = OrganizationId.next();
    static final BoardId BOARD = BoardId.next();
    static final TaskId TASK = TaskId.next();
    static final TaskId OTHER = TaskId.next();
    static final UserId ALICE = UserId.next();

    static final Caller ADMIN = new Caller.Member(ALICE, ORGANIZATION, Role.OWNER, true, true, Map.of());
    static final Caller READER = new Caller.Member(UserId.next(), ORGANIZATION, Role.MEMBER, true, false, Map.of());
    static final Caller STRANGER =
            new Caller.Member(UserId.next(), OrganizationId.next(), Role.OWNER, true, true, Map.of());
    static final Caller.Agent WORKER = agent(false);
    static final Caller.Agent RIVAL = agent(false);
    static final Caller.Agent LEAD = agent(true);

    private TaskExamples() {}

    static Caller.Agent agent(boolean lead) {
        return new Caller.Agent(AgentId.next(), ORGANIZATION, BOARD, null, lead, Set.of(BOARD));
    }

    static TaskGuard.Board board(Rule... rules) {
        var on = Set.of(rules);
        return new TaskGuard.Board(
                BOARD.value(),
                ORGANIZATION.value(),
                null,
                on.contains(Rule.APPROVAL),
                on.contains(Rule.REVIEW),
                on.contains(Rule.NO_MOVE_WHILE_PENDING),
                on.contains(Rule.ONLY_LEAD));
    }

    static TaskCreated created() {
        return created(INBOX, null);
    }

    static TaskCreated created(TaskStatus status, @Nullable AgentId assignee, TaskId... dependsOn) {
        return new TaskCreated(
                TASK,
                BOARD,
                ORGANIZATION,
                "Write the report",
                null,
                status,
                TaskPriority.MEDIUM,
                null,
                assignee,
                List.of(dependsOn),
                List.of(),
                Map.of(),
                ALICE,
                false,
                null);
    }

    static TaskMoved moved(TaskStatus from, TaskStatus to, @Nullable AgentId assignee) {
        return new TaskMoved(TASK, BOARD, from, to, assignee, MoveCause.REQUEST);
    }

    static TaskCommented commented(String message) {
        return new TaskCommented(TASK, BOARD, new CommentId(new UUID(0, 1)), message);
    }

    static Update move(TaskStatus status) {
        return update().moveTo(status);
    }

    static Update update() {
        return new Update();
    }

    static NewComment saying(String message) {
        return new NewComment(new CommentId(new UUID(0, 1)), message);
    }

    static Update rename(String title) {
        return update().withDetails(new Details(Change.to(title), Change.keep(), Change.keep(), Change.keep()));
    }

    static Update assign(@Nullable AgentId agent) {
        return update().assignTo(agent);
    }

    static Update dependOn(TaskId... tasks) {
        return update().dependOn(List.of(tasks));
    }

    /** The rules of a board that gate moves. */
    enum Rule {
        APPROVAL,
        REVIEW,
        NO_MOVE_WHILE_PENDING,
        ONLY_LEAD
    }
}
