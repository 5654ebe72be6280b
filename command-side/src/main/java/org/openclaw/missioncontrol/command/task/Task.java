package org.openclaw.missioncontrol.command.task;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.markDeleted;
import static org.openclaw.missioncontrol.api.task.TaskStatus.DONE;
import static org.openclaw.missioncontrol.api.task.TaskStatus.INBOX;
import static org.openclaw.missioncontrol.api.task.TaskStatus.IN_PROGRESS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.task.TaskCommand.*;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.api.task.TaskEvent.*;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;

/**
 * A piece of work on a board. How it begins, {@link TaskPlan} says; how it is changed, {@link TaskUpdate}; who may move it
 * where, {@link TaskMove}; what an agent may touch, {@link AgentRights}.
 */
@Aggregate(type = "task")
class Task {
    @AggregateIdentifier
    TaskId id;

    OrganizationId organization;
    BoardId board;
    String title;

    @Nullable
    String description;

    TaskPriority priority;

    @Nullable
    Instant dueAt;

    TaskStatus status;

    @Nullable
    AgentId assignee;

    List<TaskId> dependsOn;
    List<TagId> tags;
    Map<String, Object> fieldValues;
    Conversation conversation;
    private long version;

    @SuppressWarnings("NullAway.Init") // Its events fill it.
    Task() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateTask command, Caller caller, TaskGuard guard) {
        var on = guard.lock(command.boardId(), caller.organizationId());
        caller.requireWrite(on.organizationId(), command.boardId(), "board");
        var plan = new TaskPlan(command, caller, on);
        plan.requireAllowed(guard);
        apply(plan.fact());
    }

    @CommandHandler
    void handle(UpdateTask command, Caller caller, ExpectedVersion expected, TaskGuard guard) {
        caller.requireWrite(organization, board, "task");
        expected.check(version);
        if (caller instanceof Caller.Agent agent) AgentRights.requireMayUpdate(agent, command, this);
        requireSameBoard(command.boardId().over(board), board);
        new TaskUpdate(this, command, caller, guard).run();
    }

    @CommandHandler
    void handle(CommentOnTask command, Caller caller, TaskGuard guard) {
        caller.requireWrite(organization, board, "task");
        guard.look(board, organization);
        if (caller instanceof Caller.Agent agent && agent.isLead())
            conversation.requireLeadMayJoin(agent, status, guard.nameOf(agent.agentId()));
        comment(command.comment());
    }

    @CommandHandler
    void handle(DeleteTask command, Caller caller, ExpectedVersion expected, TaskGuard guard) {
        caller.requireWrite(organization, board, "task");
        if (caller instanceof Caller.Agent agent) AgentRights.requireLead(agent);
        expected.check(version);
        if (!(caller instanceof Caller.Process)) guard.lock(board, organization);
        apply(new TaskDeleted(id, board));
    }

    /** It may come late: what the dependency is by now decides. */
    @CommandHandler
    void handle(FollowDependency command, TaskGuard guard) {
        if (status == DONE || !dependsOn.contains(command.dependencyId())) return;
        guard.lock(board, organization);
        boolean isDone = guard.open(List.of(command.dependencyId())).isEmpty();
        if (command.done() != isDone) return;
        if (isDone) apply(new TaskDependencyResolved(id, board, command.dependencyId()));
        else if (status != INBOX) returnToInbox(MoveCause.DEPENDENCY_REOPENED);
        else {
            if (assignee != null) apply(new TaskAssigned(id, board, null));
            apply(new TaskDependencyReopened(id, board, command.dependencyId()));
        }
    }

    @CommandHandler
    void handle(DropDependency command) {
        if (!dependsOn.contains(command.dependencyId())) return;
        var others = dependsOn.stream()
                .filter(task -> !task.equals(command.dependencyId()))
                .toList();
        apply(new TaskDependenciesChanged(id, board, others));
    }

    @CommandHandler
    void handle(DropTag command) {
        if (!tags.contains(command.tagId())) return;
        var others = tags.stream().filter(tag -> !tag.equals(command.tagId())).toList();
        apply(new TaskTagsChanged(id, board, others));
    }

    @CommandHandler
    void handle(ReleaseTask command) {
        if (!command.agentId().equals(assignee)) return;
        if (status == IN_PROGRESS) returnToInbox(MoveCause.AGENT_LEFT);
        else apply(new TaskAssigned(id, board, null));
    }

    static void requireSameBoard(@Nullable BoardId sent, BoardId board) {
        if (sent != null && !sent.equals(board))
            throw Rejection.invalid(
                    "board_id", "board_id_fixed", "A task never changes its board. Leave board_id out.");
    }

    void returnToInbox(MoveCause cause) {
        apply(new TaskMoved(id, board, status, INBOX, null, cause));
    }

    void comment(NewComment comment) {
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
            case TaskTagsChanged e -> tags = e.tagIds();
            case TaskCustomFieldsChanged e -> fieldValues = e.customFieldValues();
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
        tags = event.tagIds();
        fieldValues = event.customFieldValues();
        conversation = new Conversation(event.autoReason());
    }
}
