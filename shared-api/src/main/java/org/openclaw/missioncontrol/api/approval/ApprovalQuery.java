package org.openclaw.missioncontrol.api.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Query;
import org.openclaw.missioncontrol.api.task.TaskId;

/** Everything that one can ask about requests for approval. */
public sealed interface ApprovalQuery {
    Caller caller();

    /** One request; with a board it must stand on that board. */
    record GetApproval(ApprovalId approvalId, @Nullable BoardId boardId, Caller caller)
            implements ApprovalQuery, Query<ApprovalView> {
        public GetApproval(ApprovalId approvalId, Caller caller) {
            this(approvalId, null, caller);
        }
    }

    /** The requests that match, of one board or of all that the caller may read. */
    record ListApprovals(@Nullable BoardId boardId, Filter filter, Paging paging, Caller caller)
            implements ApprovalQuery, Query<Page<ApprovalView>> {}

    /** Which requests. */
    record Filter(
            @Nullable List<ApprovalStatus> status,
            @Nullable TaskId taskId,
            @Nullable AgentId agentId) {
        public static final Filter NONE = new Filter(null, null, null);
    }
}
