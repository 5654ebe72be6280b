package org.openclaw.missioncontrol.command.dispatch;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentCommand.RewriteSoul;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who an agent is: its lead says so, and both may read it. */
@RestController
@RequestMapping("/api/v1/agent/boards/{boardId}/agents/{agentId}/soul")
class SoulController {
    private final Souls souls;
    private final Commands commands;

    SoulController(Souls souls, Commands commands) {
        this.souls = souls;
        this.commands = commands;
    }

    /** The text of the agent's SOUL.md, as we have it. */
    @GetMapping
    Soul read(@PathVariable BoardId boardId, @PathVariable AgentId agentId, Caller.Agent agent) {
        return new Soul(souls.of(boardId, agentId, agent));
    }

    /** Gives the agent another soul, which its gateway writes as soon as it is there. */
    @PutMapping
    Rewritten rewrite(
            @PathVariable BoardId boardId,
            @PathVariable AgentId agentId,
            @Valid @RequestBody NewSoul body,
            Origin origin) {
        commands.send(new RewriteSoul(agentId, boardId, body.content().strip()), body.explain(origin));
        return new Rewritten(true);
    }

    /** The text alone, as a JSON string. */
    record Soul(@JsonValue String content) {}

    /**
     * Another soul for an agent.
     *
     * @param sourceUrl where it was found
     * @param reason why; takes the place of X-Reason
     */
    record NewSoul(
            @NotBlank @Size(max = 100_000) String content,
            @Nullable @Size(max = 500) String sourceUrl,
            @Nullable @Size(max = 500) String reason) {
        Origin explain(Origin origin) {
            var why = text(reason) == null ? origin.reason() : text(reason);
            var from = text(sourceUrl);
            if (from == null) return origin.because(why);
            return origin.because(why == null ? from : why + " (" + from + ")");
        }

        private static @Nullable String text(@Nullable String sent) {
            return sent == null || sent.isBlank() ? null : sent.strip();
        }
    }

    /** The answer to a change. */
    record Rewritten(boolean ok) {}
}
