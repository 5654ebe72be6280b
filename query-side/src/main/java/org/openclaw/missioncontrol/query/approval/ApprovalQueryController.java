package org.openclaw.missioncontrol.query.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.approval.ApprovalId;
import org.openclaw.missioncontrol.api.approval.ApprovalQuery.Filter;
import org.openclaw.missioncontrol.api.approval.ApprovalQuery.GetApproval;
import org.openclaw.missioncontrol.api.approval.ApprovalQuery.ListApprovals;
import org.openclaw.missioncontrol.api.approval.ApprovalStatus;
import org.openclaw.missioncontrol.api.approval.ApprovalView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows requests for approval: for people flat and under a board, for agents under {@code /agent}. */
@RestController
@RequestMapping("/api/v1")
class ApprovalQueryController {
    private final Queries queries;

    ApprovalQueryController(Queries queries) {
        this.queries = queries;
    }

    /** Requests of all boards that the caller may read, newest first. */
    @GetMapping("/approvals")
    Page<ApprovalView> list(
            @RequestParam("board_id") @Nullable BoardId boardId,
            @RequestParam @Nullable List<ApprovalStatus> status,
            @RequestParam("task_id") @Nullable TaskId taskId,
            @RequestParam("agent_id") @Nullable AgentId agentId,
            Paging paging,
            Caller caller) {
        return queries.ask(new ListApprovals(boardId, new Filter(status, taskId, agentId), paging, caller));
    }

    /** Requests of one board, newest first. */
    @GetMapping({"/boards/{boardId}/approvals", "/agent/boards/{boardId}/approvals"})
    Page<ApprovalView> listOnBoard(
            @PathVariable BoardId boardId,
            @RequestParam @Nullable List<ApprovalStatus> status,
            @RequestParam("task_id") @Nullable TaskId taskId,
            @RequestParam("agent_id") @Nullable AgentId agentId,
            Paging paging,
            Caller caller) {
        return queries.ask(new ListApprovals(boardId, new Filter(status, taskId, agentId), paging, caller));
    }

    /** One request. */
    @GetMapping("/approvals/{approvalId}")
    ApprovalView get(@PathVariable ApprovalId approvalId, Caller caller) {
        return queries.ask(new GetApproval(approvalId, caller));
    }

    /** One request on the board of the path. */
    @GetMapping({"/boards/{boardId}/approvals/{approvalId}", "/agent/boards/{boardId}/approvals/{approvalId}"})
    ApprovalView getOnBoard(@PathVariable BoardId boardId, @PathVariable ApprovalId approvalId, Caller caller) {
        return queries.ask(new GetApproval(approvalId, boardId, caller));
    }
}
