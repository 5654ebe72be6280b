package org.openclaw.missioncontrol.command.approval;

import static org.springframework.http.HttpStatus.CREATED;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.ApproveRequest;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.RejectRequest;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.SetApprovalStatus;
import org.openclaw.missioncontrol.api.approval.ApprovalId;
import org.openclaw.missioncontrol.api.approval.ApprovalQuery.GetApproval;
import org.openclaw.missioncontrol.api.approval.ApprovalStatus;
import org.openclaw.missioncontrol.api.approval.ApprovalView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.web.NewId;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks for approval, grants and refuses it: for people flat and under a board, for agents under {@code /agent}. */
@RestController
@RequestMapping("/api/v1")
class ApprovalCommandController {
    private final Commands commands;
    private final Queries queries;

    ApprovalCommandController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Asks for approval. */
    @PostMapping("/approvals")
    @ResponseStatus(CREATED)
    ApprovalView create(@Valid @RequestBody NewApproval body, @NewId ApprovalId id, Origin origin) {
        commands.send(body.toCommand(id), origin);
        return queries.ask(new GetApproval(id, origin.caller()));
    }

    /** Asks for approval on the board of the path. */
    @PostMapping({"/boards/{boardId}/approvals", "/agent/boards/{boardId}/approvals"})
    @ResponseStatus(CREATED)
    ApprovalView createOnBoard(
            @PathVariable BoardId boardId, @Valid @RequestBody NewApproval body, @NewId ApprovalId id, Origin origin) {
        return create(body.on(boardId), id, origin);
    }

    /** Grants what is asked for. */
    @PostMapping("/approvals/{approvalId}/approve")
    ApprovalView approve(
            @PathVariable ApprovalId approvalId,
            @Valid @RequestBody(required = false) @Nullable Resolution body,
            Origin origin) {
        commands.send(new ApproveRequest(approvalId, Resolution.comment(body)), origin);
        return queries.ask(new GetApproval(approvalId, origin.caller()));
    }

    /** Refuses what is asked for. */
    @PostMapping("/approvals/{approvalId}/reject")
    ApprovalView reject(
            @PathVariable ApprovalId approvalId,
            @Valid @RequestBody(required = false) @Nullable Resolution body,
            Origin origin) {
        commands.send(new RejectRequest(approvalId, Resolution.comment(body)), origin);
        return queries.ask(new GetApproval(approvalId, origin.caller()));
    }

    /** Decides a pending request, or takes a decision back. */
    @PatchMapping("/boards/{boardId}/approvals/{approvalId}")
    ApprovalView update(
            @PathVariable BoardId boardId,
            @PathVariable ApprovalId approvalId,
            @Valid @RequestBody ApprovalPatch body,
            Origin origin) {
        queries.ask(new GetApproval(approvalId, boardId, origin.caller()));
        commands.send(new SetApprovalStatus(approvalId, body.status()), origin);
        return queries.ask(new GetApproval(approvalId, origin.caller()));
    }

    /** What one says to a decision. */
    record Resolution(@Nullable @Size(max = 2_000) String comment) {
        static @Nullable String comment(@Nullable Resolution body) {
            return body == null || body.comment == null || body.comment.isBlank() ? null : body.comment.strip();
        }
    }

    record ApprovalPatch(@NotNull ApprovalStatus status) {}
}
