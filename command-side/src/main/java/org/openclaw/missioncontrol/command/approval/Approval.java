package org.openclaw.missioncontrol.command.approval;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.markDeleted;
import static org.openclaw.missioncontrol.api.approval.ApprovalStatus.APPROVED;
import static org.openclaw.missioncontrol.api.approval.ApprovalStatus.PENDING;
import static org.openclaw.missioncontrol.api.approval.ApprovalStatus.REJECTED;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.ApproveRequest;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.DeleteApproval;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.RejectRequest;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.RequestApproval;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.SetApprovalStatus;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.UnlinkTask;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent.*;
import org.openclaw.missioncontrol.api.approval.ApprovalId;
import org.openclaw.missioncontrol.api.approval.ApprovalStatus;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

/** A request that only people can grant or refuse. What agents must say with theirs, {@link AgentRequest} knows. */
@Aggregate(type = "approval")
class Approval {
    @AggregateIdentifier
    private ApprovalId id;

    private OrganizationId organization;
    private BoardId board;
    private List<TaskId> tasks;
    private ApprovalStatus status;
    private long version;

    @SuppressWarnings("NullAway.Init") // Its events fill it.
    Approval() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RequestApproval command, Caller caller, ApprovalGuard guard) {
        var on = guard.lock(command.boardId(), command.taskIds(), caller.organizationId());
        caller.requireWrite(on.organizationId(), on.boardId(), "board");
        if (caller instanceof Caller.Agent agent) AgentRequest.requireSound(command, agent);
        guard.requireOnBoard(on, command.taskIds());
        if (command.agentId() != null) guard.requireAgent(command.agentId(), on);
        guard.requireNonePending(command.taskIds());
        apply(new ApprovalRequested(
                command.approvalId(),
                on.boardId(),
                on.organizationId(),
                command.actionType(),
                command.taskIds(),
                command.payload(),
                command.confidence() == null ? 100 : command.confidence(),
                command.rubricScores(),
                caller instanceof Caller.Agent agent ? agent.agentId() : command.agentId()));
    }

    @CommandHandler
    void handle(ApproveRequest command, Caller caller, ExpectedVersion expected, ApprovalGuard guard) {
        requireMayDecide(caller, expected);
        guard.lock(board, organization);
        decide(APPROVED, command.comment());
    }

    @CommandHandler
    void handle(RejectRequest command, Caller caller, ExpectedVersion expected, ApprovalGuard guard) {
        requireMayDecide(caller, expected);
        guard.lock(board, organization);
        decide(REJECTED, command.comment());
    }

    @CommandHandler
    void handle(SetApprovalStatus command, Caller caller, ExpectedVersion expected, ApprovalGuard guard) {
        requireMayDecide(caller, expected);
        if (command.status() == status) return;
        guard.lock(board, organization);
        if (command.status() == PENDING) {
            guard.requireNonePending(tasks);
            apply(new ApprovalReopened(id, board));
        } else decide(command.status(), null);
    }

    @CommandHandler
    void handle(UnlinkTask command) {
        if (!tasks.contains(command.taskId())) return;
        apply(
                tasks.size() == 1
                        ? new ApprovalDeleted(id, board)
                        : new ApprovalTaskUnlinked(id, board, command.taskId()));
    }

    @CommandHandler
    void handle(DeleteApproval command) {
        apply(new ApprovalDeleted(id, board));
    }

    private void requireMayDecide(Caller caller, ExpectedVersion expected) {
        caller.requireWrite(organization, board, "approval");
        if (!(caller instanceof Caller.Member))
            throw Rejection.forbidden("user_required", "Only people decide on approvals. Wait for their decision.");
        expected.check(version);
    }

    private void decide(ApprovalStatus decision, @Nullable String comment) {
        if (status != PENDING)
            throw Rejection.conflict(
                            "approval_resolved", "This approval has been decided. Set it to pending to decide anew.")
                    .with("blocked_by_task_ids", List.of());
        apply(
                decision == APPROVED
                        ? new ApprovalApproved(id, board, comment)
                        : new ApprovalRejected(id, board, comment));
    }

    @EventSourcingHandler
    void evolve(ApprovalEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case ApprovalRequested e -> begin(e);
            case ApprovalApproved _ -> status = APPROVED;
            case ApprovalRejected _ -> status = REJECTED;
            case ApprovalReopened _ -> status = PENDING;
            case ApprovalTaskUnlinked e ->
                tasks = tasks.stream().filter(task -> !task.equals(e.taskId())).toList();
            case ApprovalDeleted _ -> markDeleted();
        }
        if (event.isEdit()) version = sequence;
    }

    private void begin(ApprovalRequested event) {
        id = event.approvalId();
        organization = event.organizationId();
        board = event.boardId();
        tasks = event.taskIds();
        status = PENDING;
    }
}
