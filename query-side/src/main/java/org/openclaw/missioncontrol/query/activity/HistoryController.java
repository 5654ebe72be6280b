package org.openclaw.missioncontrol.query.activity;

import org.openclaw.missioncontrol.api.activity.ActivityQuery.GetHistory;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.Kind;
import org.openclaw.missioncontrol.api.activity.FactView;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.approval.ApprovalId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells everything that ever happened to one thing: each fact with who, when and why, and what it changed, oldest first. */
@RestController
@RequestMapping("/api/v1")
class HistoryController {
    private final Queries queries;

    HistoryController(Queries queries) {
        this.queries = queries;
    }

    /** The history of a task, also of one that is gone. */
    @GetMapping("/tasks/{taskId}/history")
    Page<FactView> ofTask(@PathVariable TaskId taskId, Paging paging, Caller.Member caller) {
        return queries.ask(new GetHistory(Kind.TASK, taskId.value(), paging, caller));
    }

    /** The history of a request for approval, also of one that is gone. */
    @GetMapping("/approvals/{approvalId}/history")
    Page<FactView> ofApproval(@PathVariable ApprovalId approvalId, Paging paging, Caller.Member caller) {
        return queries.ask(new GetHistory(Kind.APPROVAL, approvalId.value(), paging, caller));
    }

    /** The history of a board, also of one that is gone. */
    @GetMapping("/boards/{boardId}/history")
    Page<FactView> ofBoard(@PathVariable BoardId boardId, Paging paging, Caller.Member caller) {
        return queries.ask(new GetHistory(Kind.BOARD, boardId.value(), paging, caller));
    }

    /** The history of an agent, also of one that is gone. */
    @GetMapping("/agents/{agentId}/history")
    Page<FactView> ofAgent(@PathVariable AgentId agentId, Paging paging, Caller.Member caller) {
        return queries.ask(new GetHistory(Kind.AGENT, agentId.value(), paging, caller));
    }
}
