package org.openclaw.missioncontrol.command.agent;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentCommand.UpdateAgent;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;

/** Where an agent works: on a board, perhaps as its lead, or without a board as the main agent of a gateway. */
record Post(@Nullable BoardId boardId, @Nullable GatewayId gatewayId, boolean isLead) {

    /** Where an edit wants the agent to be. */
    Wish after(UpdateAgent command) {
        var sent = command.boardId().over(null);
        var asMain = isWanted(command.isGatewayMain(), boardId == null && sent == null);
        var asLead = isWanted(command.isBoardLead(), isLead && !asMain);
        if (asMain && asLead)
            throw Rejection.invalid(
                    "is_board_lead",
                    "lead_needs_board",
                    "The main agent of a gateway has no board that it could lead.");
        if (asMain) return new Wish(boardId == null ? null : Objects.requireNonNullElse(sent, boardId), true, false);
        var target = command.boardId().isSent() ? sent : boardId;
        if (target == null)
            throw Rejection.invalid(
                    "board_id",
                    "board_id_required",
                    "Only the main agent of a gateway has no board. Name one in board_id, or send is_gateway_main.");
        return new Wish(target, false, asLead);
    }

    private static boolean isWanted(Change<Boolean> change, boolean usually) {
        return change.isSent() ? Boolean.TRUE.equals(change.over(null)) : usually;
    }

    /**
     * What an edit asks for.
     *
     * @param boardId the board to work on, or the one whose gateway gets its main agent; null to stay a main agent
     */
    record Wish(@Nullable BoardId boardId, boolean asMain, boolean asLead) {
        boolean leadsAwayFrom(Post post) {
            return asMain || asLead != post.isLead() || !Objects.equals(boardId, post.boardId());
        }
    }
}
