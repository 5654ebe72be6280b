package org.openclaw.missioncontrol.command.approval;

import static org.openclaw.missioncontrol.command.approval.ApprovalExamples.BOARD;
import static org.openclaw.missioncontrol.command.approval.ApprovalExamples.ORGANIZATION;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A guard that has been told what stands in the lookup tables. The real one is tested on a real database. */
class FakeApprovalGuard extends ApprovalGuard {
    boolean otherIsPending;

    @SuppressWarnings("DataFlowIssue")
    FakeApprovalGuard() {
        super((JdbcClient) null);
    }

    @Override
    Board lock(BoardId board, OrganizationId organization) {
        return new Board(BOARD.value(), ORGANIZATION.value(), null);
    }

    @Override
    Board lock(@Nullable BoardId board, List<TaskId> tasks, OrganizationId organization) {
        return lock(BOARD, organization);
    }

    @Override
    void requireOnBoard(Board board, List<TaskId> tasks) {}

    @Override
    void requireAgent(AgentId agent, Board board) {}

    @Override
    void requireNonePending(List<TaskId> tasks) {
        if (otherIsPending) throw Rejection.conflict("approval_conflict", "Another is pending");
    }
}
