package org.openclaw.missioncontrol.command.gateway;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import org.openclaw.missioncontrol.api.agent.AgentCommand.CreateMainAgent;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.DeleteGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.GatewayQuery.GetGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayView;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.web.NewId;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes gateways known, changes and forgets them. */
@RestController
@RequestMapping("/api/v1/gateways")
class GatewayCommandController {
    private final Commands commands;
    private final Queries queries;

    GatewayCommandController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /**
     * Makes a gateway known, together with its main agent. Should we die between the two, a reaction brings the main agent; it
     * is asked for here as well so that the answer comes when it can be seen. A repetition asks for none: the first may
     * have been deleted since.
     */
    @PostMapping
    @ResponseStatus(CREATED)
    GatewayView create(@Valid @RequestBody NewGateway body, @NewId GatewayId id, Origin origin) {
        var mainAgent = AgentId.next();
        boolean isNew = commands.send(body.toCommand(id, mainAgent), origin);
        if (isNew) commands.send(new CreateMainAgent(mainAgent, id), origin.further());
        return queries.ask(new GetGateway(id, origin.caller()));
    }

    /** Changes the fields that are sent, and no others. */
    @PatchMapping("/{gatewayId}")
    GatewayView update(@PathVariable GatewayId gatewayId, @Valid @RequestBody GatewayPatch body, Origin origin) {
        commands.send(body.toCommand(gatewayId), origin);
        return queries.ask(new GetGateway(gatewayId, origin.caller()));
    }

    /** Forgets a gateway on which no board lives, and its main agent. */
    @DeleteMapping("/{gatewayId}")
    @ResponseStatus(NO_CONTENT)
    void delete(@PathVariable GatewayId gatewayId, Origin origin) {
        commands.send(new DeleteGateway(gatewayId), origin);
    }
}
