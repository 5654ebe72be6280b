package org.openclaw.missioncontrol.command.agent;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentCommand.AddCapability;
import org.openclaw.missioncontrol.api.agent.AgentCommand.RemoveCapability;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentQuery.GetCapability;
import org.openclaw.missioncontrol.api.agent.CapabilityId;
import org.openclaw.missioncontrol.api.agent.CapabilityView;
import org.openclaw.missioncontrol.api.agent.Proficiency;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.web.LocatedAt;
import org.openclaw.missioncontrol.platform.web.NewId;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says what agents can do: for admins. */
@RestController
@RequestMapping("/api/v1/agents/{agentId}/capabilities")
class CapabilityCommandController {
    private final Commands commands;
    private final Queries queries;

    CapabilityCommandController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Adds a capability to an agent. */
    @PostMapping
    @ResponseStatus(CREATED)
    @LocatedAt("/api/v1/agents/{agentId}/capabilities")
    CapabilityView add(
            @PathVariable AgentId agentId,
            @Valid @RequestBody NewCapability body,
            @NewId CapabilityId id,
            Origin origin) {
        commands.send(body.toCommand(agentId, id), origin);
        return queries.ask(new GetCapability(agentId, id, origin.caller()));
    }

    /** Takes a capability, named by its text in any case of letters, from an agent. */
    @DeleteMapping("/{capability}")
    @ResponseStatus(NO_CONTENT)
    void remove(@PathVariable AgentId agentId, @PathVariable String capability, Origin origin) {
        commands.send(new RemoveCapability(agentId, NewCapability.normalized(capability)), origin);
    }

    /** The body of a POST that adds a capability. */
    record NewCapability(
            @NotNull @Pattern(regexp = FORM) String capability,
            @Nullable Proficiency proficiency,
            @Nullable @Size(max = 100) Map<String, @Nullable Object> metadata) {
        private static final String FORM = "\\s*[a-zA-Z0-9][a-zA-Z0-9_.+-]{0,127}\\s*";

        AddCapability toCommand(AgentId agent, CapabilityId id) {
            return new AddCapability(
                    agent,
                    id,
                    normalized(capability),
                    Objects.requireNonNullElse(proficiency, Proficiency.STANDARD),
                    metadata);
        }

        static String normalized(String capability) {
            return capability.strip().toLowerCase(Locale.ROOT);
        }
    }
}
