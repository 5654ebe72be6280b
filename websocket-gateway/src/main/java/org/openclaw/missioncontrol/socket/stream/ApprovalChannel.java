package org.openclaw.missioncontrol.socket.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent.*;
import org.openclaw.missioncontrol.api.approval.ApprovalQuery.Filter;
import org.openclaw.missioncontrol.api.approval.ApprovalQuery.GetApproval;
import org.openclaw.missioncontrol.api.approval.ApprovalQuery.ListApprovals;
import org.openclaw.missioncontrol.api.approval.ApprovalStatus;
import org.openclaw.missioncontrol.api.approval.ApprovalView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;

/** What happens to the requests for approval of one board. */
record ApprovalChannel(BoardId board, Answers answers) implements Channel {
    private static final Paging COUNT_ONLY = new Paging(1, 0, null, null);

    @Override
    public String key() {
        return "approvals-" + board;
    }

    @Override
    public boolean concerns(Object event) {
        return event instanceof ApprovalEvent e && e.boardId().equals(board) && isTold(e);
    }

    private static boolean isTold(ApprovalEvent event) {
        return switch (event) {
            case ApprovalRequested _, ApprovalApproved _, ApprovalRejected _, ApprovalReopened _ -> true;
            case ApprovalTaskUnlinked _, ApprovalDeleted _ -> false;
        };
    }

    @Override
    public Optional<Item> item(Object event, Envelope envelope) {
        if (!(event instanceof ApprovalEvent e)) return Optional.empty();
        return answers.ask(new GetApproval(e.approvalId(), answers.everybody(envelope)))
                .map(approval -> answers.item("approval", data(approval, answers.everybody(envelope)), board));
    }

    private ApprovalData data(ApprovalView approval, Caller caller) {
        var counts =
                approval.taskIds().stream().map(task -> counts(task, caller)).toList();
        return new ApprovalData(
                approval,
                count(null, ApprovalStatus.PENDING, caller),
                switch (counts.size()) {
                    case 0 -> null;
                    case 1 -> counts.getFirst();
                    default -> counts;
                });
    }

    private TaskCounts counts(TaskId task, Caller caller) {
        return new TaskCounts(task, count(task, null, caller), count(task, ApprovalStatus.PENDING, caller));
    }

    private long count(@Nullable TaskId task, @Nullable ApprovalStatus status, Caller caller) {
        var filter = new Filter(status == null ? null : List.of(status), task, null);
        return answers.ask(new ListApprovals(board, filter, COUNT_ONLY, caller))
                .map(page -> page.total())
                .orElse(0L);
    }

    /** @param taskCounts of the one task, or of each of several */
    record ApprovalData(
            ApprovalView approval,
            long pendingApprovalsCount,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Object taskCounts) {}

    record TaskCounts(TaskId taskId, long approvalsCount, long approvalsPendingCount) {}
}
