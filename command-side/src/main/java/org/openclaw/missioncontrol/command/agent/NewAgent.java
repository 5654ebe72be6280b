package org.openclaw.missioncontrol.command.agent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentCommand.CreateAgent;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.HeartbeatConfig;
import org.openclaw.missioncontrol.api.agent.IdentityProfile;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.support.Rejection;

/** The body of a POST that puts an agent on a board. */
record NewAgent(
        @Nullable BoardId boardId,
        @NotBlank @Size(max = 200) String name,
        @Nullable Boolean isBoardLead,
        @Nullable HeartbeatConfig heartbeatConfig,
        @Nullable IdentityProfile identityProfile,
        @Nullable @Size(max = 100_000) String identityTemplate,
        @Nullable @Size(max = 100_000) String soulTemplate) {

    CreateAgent toCommand(AgentId id) {
        return toCommand(id, boardId);
    }

    /** On the board that is named, else on this one. */
    CreateAgent toCommand(AgentId id, @Nullable BoardId usual) {
        var board = boardId != null ? boardId : usual;
        if (board == null)
            throw Rejection.invalid("board_id", "board_id_required", "Name the board of the agent in board_id.");
        return new CreateAgent(
                id,
                board,
                name.strip(),
                Boolean.TRUE.equals(isBoardLead),
                Objects.requireNonNullElseGet(heartbeatConfig, HeartbeatConfig::usual),
                identityProfile,
                text(identityTemplate),
                text(soulTemplate));
    }

    /** Blank texts are no texts. */
    static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }
}
