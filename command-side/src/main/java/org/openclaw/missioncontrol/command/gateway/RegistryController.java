package org.openclaw.missioncontrol.command.gateway;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.BeatGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.DeregisterGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.security.Authenticator;
import org.openclaw.missioncontrol.platform.web.RequestId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where gateways introduce themselves, say that they live, and sign off. Their tokens are their credentials. */
@RestController
@RequestMapping("/api/v1/gateway-registry")
class RegistryController {
    private final Registrations registrations;
    private final Authenticator authenticator;
    private final Commands commands;
    private final GatewayPresence presence;
    private final GatewayBeats beats;
    private final RelayAddress address;
    private final int interval;

    RegistryController(
            Registrations registrations,
            Authenticator authenticator,
            Commands commands,
            GatewayPresence presence,
            GatewayBeats beats,
            RelayAddress address,
            @Value("${mission-control.gateways.heartbeat-interval-seconds:30}") int interval) {
        this.registrations = registrations;
        this.authenticator = authenticator;
        this.commands = commands;
        this.presence = presence;
        this.beats = beats;
        this.address = address;
        this.interval = interval;
    }

    /**
     * A gateway introduces itself, for the first time or anew, and gets its relay token, this once. An admin who sends
     * his own credential along vouches for a token that nobody has issued.
     */
    @PostMapping("/register")
    @ResponseStatus(CREATED)
    RegisteredGateway register(@Valid @RequestBody Registration body, HttpServletRequest request) {
        body.check();
        var token = RelayToken.next();
        var requestId = RequestId.of(request);
        var gateway = registrations.gateway(body, admin(), requestId);
        var caller = new Caller.Gateway(gateway, body.organizationId());
        var command = body.toCommand(gateway, request.getRemoteAddr(), token);
        return commands.sendOnce(command, Registrations.origin(caller, requestId), _ -> {
            presence.mustBeTold(gateway, interval);
            return new RegisteredGateway(gateway, address.of(gateway, request), token.value(), interval);
        });
    }

    private static Caller.@Nullable Member admin() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller.Member member ? member : null;
    }

    /** Says that the gateway lives, how it is and what it measures. */
    @PostMapping("/heartbeat")
    HeartbeatAnswer heartbeat(
            @Valid @RequestBody GatewayBeat body,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            HttpServletRequest request) {
        var gateway = authenticator.gateway(body.gatewayId(), body.relayToken(), authorization);
        beats.requireFew(gateway.gatewayId());
        commands.send(
                BeatGateway.of(gateway.gatewayId(), body.status(), body.metrics()),
                Registrations.origin(gateway, RequestId.of(request)));
        var news = presence.mustBeTold(gateway.gatewayId(), interval);
        return new HeartbeatAnswer(true, news ? Map.of("heartbeat_interval_seconds", interval) : null);
    }

    /**
     * Signs a gateway off: its relay token is dead.
     *
     * @param gatewayId for those whose body is lost on the way, together with the relay token in the header Authorization
     */
    @DeleteMapping(path = "/deregister", consumes = APPLICATION_JSON_VALUE)
    @ResponseStatus(NO_CONTENT)
    void deregister(
            @Valid @RequestBody(required = false) @Nullable GatewayBeat body,
            @RequestParam(name = "gateway_id", required = false) @Nullable GatewayId gatewayId,
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            HttpServletRequest request) {
        var id = body != null ? body.gatewayId() : gatewayId;
        if (id == null) throw Rejection.invalid("gateway_id", "required", "Say which gateway signs off in gateway_id.");
        if (gatewayId != null && !gatewayId.equals(id)) throw Authenticator.wrongToken();
        var gateway = authenticator.gateway(id, body != null ? body.relayToken() : null, authorization);
        commands.send(new DeregisterGateway(id), Registrations.origin(gateway, RequestId.of(request)));
    }

    /** @param configUpdate what the gateway is to do differently from now on; null when nothing */
    record HeartbeatAnswer(boolean ok, @Nullable Map<String, Object> configUpdate) {}
}
