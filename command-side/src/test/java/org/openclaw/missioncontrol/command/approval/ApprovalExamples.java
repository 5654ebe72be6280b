package org.openclaw.missioncontrol.command.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.RequestApproval;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent.ApprovalRequested;
import org.openclaw.missioncontrol.api.approval.ApprovalId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.task.TaskId;

/** People, agents and facts that the tests about approvals speak of. */
final class ApprovalExamples {
    static final OrganizationId ORGANIZATION = OrganizationId.next();
    static final BoardId BOARD = BoardId.next();
    static final ApprovalId APPROVAL = ApprovalId.next();
    static final TaskId TASK = TaskId.next();
    static final TaskId OTHER = TaskId.next();

    static final Caller ADMIN = member(ORGANIZATION, true);
    static final Caller READER = member(ORGANIZATION, false);
    static final Caller STRANGER = member(OrganizationId.next(), true);
    static final Caller.Agent AGENT = new Caller.Agent(AgentId.next(), ORGANIZATION, BOARD, null, false, Set.of(BOARD));

    static final Map<String, @Nullable Object> REASON = Map.of("reason", "It costs money");

    private ApprovalExamples() {}

    private static Caller member(OrganizationId organization, boolean writes) {
        return new Caller.Member(UserId.next(), organization, Role.MEMBER, true, writes, Map.of());
    }

    static RequestApproval request() {
        return request(null, null, null);
    }

    static RequestApproval request(
            @Nullable Map<String, @Nullable Object> payload, @Nullable Double confidence, @Nullable AgentId agent) {
        return new RequestApproval(
                APPROVAL, BOARD, "task.assign", List.of(TASK), payload, confidence, Map.of("risk", 3), agent);
    }

    static ApprovalRequested requested(TaskId... tasks) {
        return requested(null, 100, null, tasks);
    }

    static ApprovalRequested requested(
            @Nullable Map<String, @Nullable Object> payload,
            double confidence,
            @Nullable AgentId agent,
            TaskId... tasks) {
        return new ApprovalRequested(
                APPROVAL,
                BOARD,
                ORGANIZATION,
                "task.assign",
                List.of(tasks),
                payload,
                confidence,
                Map.of("risk", 3),
                agent);
    }
}
