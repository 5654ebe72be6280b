package org.openclaw.missioncontrol.command.task;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.markDeleted;
import static org.openclaw.missioncontrol.api.task.TaskStatus.DONE;
import static org.openclaw.missioncontrol.api.task.TaskStatus.INBOX;
import static org.openclaw.missioncontrol.api.task.TaskStatus.IN_PROGRESS;

import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskCommand.CommentOnTask;
import org.openclaw.missioncontrol.api.task.TaskCommand.CreateTask;
import org.openclaw.missioncontrol.api.task.TaskCommand.DeleteTask;
import org.openclaw.missioncontrol.api.task.TaskCommand.FollowDependency;
import org.openclaw.missioncontrol.api.task.TaskCommand.NewComment;
import org.openclaw.missioncontrol.api.task.TaskCommand.ReleaseTask;
import org.openclaw.missioncontrol.api.task.TaskCommand.UpdateTask;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.api.task.TaskEvent.*;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;

/** A piece of work on a board. Who may move it where, {@link TaskMove} says; what an agent may touch, {@link AgentRights}. */
@Aggregate
class Task {
    @AggregateIdentifier
    private TaskId id;

    private OrganizationId organization;
    private BoardId board;
    private String title;
    private @Nullable String description;
    private TaskPriority priority;
    private @Nullable Instant dueAt;
    private TaskStatus status;
    private @Nullable AgentId assignee;
    private List<TaskId> dependsOn;
    private Conversation conversation;
    private long version;

    @SuppressWarnings("NullAway.Init") // Its events fill it.
    Task() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateTask command, Caller caller, TaskGuard guard) {
        var on = guard.lock(command.boardId());
        caller.requireWrite(on.organizationId(), command.boardId(), "board");
        AgentRights.requireLead(caller);
        var dependencies = command.dependsOnTaskIds().stream().distinct().toList();
        guard.requireDependencies(command.taskId(), command.boardId(), dependencies);
        if (command.createdByUserId() != null) guard.requireMember(command.createdByUserId(), on);
        if (command.assignedAgentId() != null) guard.requireAssignable(command.assignedAgentId(), on, caller);
        var open = guard.open(dependencies);
        if (command.status() != INBOX || command.assignedAgentId() != null) TaskMove.requireUnblocked(open);
        if (command.status() == DONE) TaskMove.requireDoneAllowed(on, INBOX, false, open);
        var lead = caller instanceof Caller.Agent agent ? AgentRights.leadReason(agent) : null;
        apply(new TaskCreated(
                command.taskId(),
                command.boardId(),
                on.organizationId(),
                command.title(),
                command.description(),
                command.status(),
                command.priority(),
                command.dueAt(),
                command.assignedAgentId(),
                dependencies,
                command.createdByUserId() != null || !(caller instanceof Caller.Member member)
                        ? command.createdByUserId()
                        : member.userId(),
                lead != null,
                lead));
    }

    @CommandHandler
    void handle(UpdateTask command, Caller caller, ExpectedVersion expected, TaskGuard guard) {
        caller.requireWrite(organization, board, "task");
        expected.check(version);
        requireSameBoard(command.boardId().over(board), board);
        if (caller instanceof Caller.Agent agent) AgentRights.requireMayUpdate(agent, command, status, assignee);
        var on = command.looksBeyondTheTask() ? guard.lock(board) : guard.look(board);
        command.title().ifDifferentFrom(title, to -> apply(new TaskRenamed(id, board, to)));
        command.description().ifDifferentFrom(description, to -> apply(new TaskDescribed(id, board, to)));
        command.priority().ifDifferentFrom(priority, to -> apply(new TaskPrioritized(id, board, to)));
        command.dueAt().ifDifferentFrom(dueAt, to -> apply(new TaskRescheduled(id, board, to)));
        depend(command, guard);
        assign(command.assignedAgentId(), caller, on, guard);
        move(command, caller, on, guard);
        if (command.comment() != null) comment(command.comment());
    }

    @CommandHandler
    void handle(CommentOnTask command, Caller caller, TaskGuard guard) {
        caller.requireWrite(organization, board, "task");
        guard.look(board);
        if (caller instanceof Caller.Agent agent && agent.isLead())
            conversation.requireLeadMayJoin(agent, status, guard.nameOf(agent.agentId()));
        comment(command.comment());
    }

    @CommandHandler
    void handle(DeleteTask command, Caller caller, ExpectedVersion expected, TaskGuard guard) {
        caller.requireWrite(organization, board, "task");
        AgentRights.requireLead(caller);
        expected.check(version);
        if (!(caller instanceof Caller.Process)) guard.lock(board);
        apply(new TaskDeleted(id, board));
    }

    @CommandHandler
    void handle(FollowDependency command) {
        if (status == DONE || !dependsOn.contains(command.dependencyId())) return;
        if (command.done()) apply(new TaskDependencyResolved(id, board, command.dependencyId()));
        else if (status == INBOX && assignee == null)
            apply(new TaskDependencyReopened(id, board, command.dependencyId()));
        else returnToInbox(MoveCause.DEPENDENCY_REOPENED);
    }

    @CommandHandler
    void handle(ReleaseTask command) {
        if (!command.agentId().equals(assignee)) return;
        if (status == IN_PROGRESS) returnToInbox(MoveCause.AGENT_DELETED);
        else apply(new TaskAssigned(id, board, null));
    }

    static void requireSameBoard(@Nullable BoardId sent, BoardId board) {
        if (sent != null && !sent.equals(board))
            throw Rejection.invalid(
                    "board_id", "board_id_fixed", "A task never changes its board. Leave board_id out.");
    }

    private void depend(UpdateTask command, TaskGuard guard) {
        if (!(command.dependsOnTaskIds() instanceof Change.To<List<TaskId>>(var wanted)) || wanted == null) return;
        var dependencies = wanted.stream().distinct().toList();
        if (dependencies.equals(dependsOn)) return;
        if (status == DONE)
            throw Rejection.conflict(
                            "dependencies_frozen", "A task that is done keeps its dependencies. Reopen it first.")
                    .with("blocked_by_task_ids", List.of());
        guard.requireDependencies(id, board, dependencies);
        apply(new TaskDependenciesChanged(id, board, dependencies));
        boolean stays = !command.status().isSent() || command.status().over(status) == status;
        if (stays && !guard.open(dependencies).isEmpty()) yieldToDependencies();
    }

    /** An edit that blocks a task which somebody works on sends it back. */
    private void yieldToDependencies() {
        if (status != INBOX) returnToInbox(MoveCause.DEPENDENCY_ADDED);
        else if (assignee != null) apply(new TaskAssigned(id, board, null));
    }

    private void assign(Change<@Nullable AgentId> change, Caller caller, TaskGuard.Board on, TaskGuard guard) {
        change.ifDifferentFrom(assignee, agent -> {
            if (agent != null) {
                guard.requireAssignable(agent, on, caller);
                TaskMove.requireUnblocked(guard.open(dependsOn));
            }
            apply(new TaskAssigned(id, board, agent));
        });
    }

    private void move(UpdateTask command, Caller caller, TaskGuard.Board on, TaskGuard guard) {
        if (!(command.status() instanceof Change.To<TaskStatus>(var target)) || target == null) return;
        var move = new TaskMove(status, target, assignee, caller);
        if (move.isTakeOver()) apply(new TaskAssigned(id, board, move.assigneeAfter()));
        if (target == status) return;
        move.requireAllowed(on, id, guard.open(dependsOn), guard);
        if (move.needsComment() && command.comment() == null) conversation.requireCommentOf(assignee);
        var next = command.assignedAgentId().isSent() ? assignee : move.assigneeAfter();
        apply(new TaskMoved(id, board, status, target, next, MoveCause.REQUEST));
    }

    private void returnToInbox(MoveCause cause) {
        apply(new TaskMoved(id, board, status, INBOX, null, cause));
    }

    private void comment(NewComment comment) {
        apply(new TaskCommented(id, board, comment.commentId(), comment.message()));
    }

    @EventSourcingHandler
    void evolve(
            TaskEvent event,
            @SequenceNumber long sequence,
            @MetaDataValue(Envelope.Keys.ACTOR_ID) @Nullable String actor) {
        switch (event) {
            case TaskCreated e -> begin(e);
            case TaskRenamed e -> title = e.title();
            case TaskDescribed e -> description = e.description();
            case TaskPrioritized e -> priority = e.priority();
            case TaskRescheduled e -> dueAt = e.dueAt();
            case TaskDependenciesChanged e -> dependsOn = e.dependsOnTaskIds();
            case TaskAssigned e -> assignee = e.assignedAgentId();
            case TaskMoved e -> {
                status = e.status();
                assignee = e.assignedAgentId();
                if (status == IN_PROGRESS) conversation.workBegins();
            }
            case TaskCommented e -> conversation.add(e.message(), actor);
            case TaskDependencyResolved _, TaskDependencyReopened _ -> {}
            case TaskDeleted _ -> markDeleted();
        }
        if (event.isEdit()) version = sequence;
    }

    private void begin(TaskCreated event) {
        id = event.taskId();
        organization = event.organizationId();
        board = event.boardId();
        title = event.title();
        description = event.description();
        priority = event.priority();
        dueAt = event.dueAt();
        status = event.status();
        assignee = event.assignedAgentId();
        dependsOn = event.dependsOnTaskIds();
        conversation = new Conversation(event.autoReason());
    }
}
