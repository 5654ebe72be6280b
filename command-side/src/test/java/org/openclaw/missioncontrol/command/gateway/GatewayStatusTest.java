package org.openclaw.missioncontrol.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openclaw.missioncontrol.api.gateway.GatewayStatus.ERROR;
import static org.openclaw.missioncontrol.api.gateway.GatewayStatus.OFFLINE;
import static org.openclaw.missioncontrol.api.gateway.GatewayStatus.ONLINE;
import static org.openclaw.missioncontrol.api.gateway.GatewayStatusCause.DEREGISTERED;
import static org.openclaw.missioncontrol.api.gateway.GatewayStatusCause.HEARTBEAT_TIMEOUT;
import static org.openclaw.missioncontrol.api.gateway.GatewayStatusCause.REGISTERED;
import static org.openclaw.missioncontrol.api.gateway.GatewayStatusCause.RELAY_CLOSED;
import static org.openclaw.missioncontrol.api.gateway.GatewayStatusCause.RELAY_OPENED;
import static org.openclaw.missioncontrol.api.gateway.GatewayStatusCause.REPORTED;

import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.BeatGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.CloseRelay;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.DeregisterGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.ExpireGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.OpenRelay;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.RegisterGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.*;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.GatewayMetrics;
import org.openclaw.missioncontrol.api.gateway.RelayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;

/** A gateway comes, lives and goes by itself. */
class GatewayStatusTest {
    private static final OrganizationId ORGANIZATION = OrganizationId.next();
    private static final GatewayId GATEWAY = GatewayId.next();
    private static final AgentId MAIN_AGENT = AgentId.next();
    private static final Caller ITSELF = new Caller.Gateway(GATEWAY, ORGANIZATION);
    private static final Caller ANOTHER = new Caller.Gateway(GatewayId.next(), ORGANIZATION);
    private static final Caller TIMER = new Caller.Process("timer", ORGANIZATION);
    private static final RegisterGateway REGISTER = new RegisterGateway(
            GATEWAY, "Harbour", "ws://runtime", "/srv", "2026.11", List.of("chat"), "10.0.0.7", "hash", MAIN_AGENT);
    private static final GatewayCreated CREATED =
            new GatewayCreated(GATEWAY, ORGANIZATION, "Harbour", "ws://runtime", "/srv", true, MAIN_AGENT);
    private static final GatewayRegistered INTRODUCED =
            new GatewayRegistered(GATEWAY, "2026.11", List.of("chat"), "10.0.0.7", "hash");
    private static final GatewayWentOnline CAME = new GatewayWentOnline(GATEWAY, REGISTERED);

    private final FixtureConfiguration<Gateway> gateway = new AggregateTestFixture<>(Gateway.class);
    private final FakeGatewayGuard guard = new FakeGatewayGuard();
    private final FakeGatewayPresence presence = new FakeGatewayPresence();

    @BeforeEach
    void among_others() {
        gateway.registerInjectableResource(guard);
        gateway.registerInjectableResource(presence);
    }

    private static ResultValidator<Gateway> by(Caller caller, TestExecutor<Gateway> given, Object command) {
        return given.when(command, Map.of("caller", caller));
    }

    private static void refused(String code, ResultValidator<Gateway> result) {
        result.expectNoEvents()
                .expectException(Matchers.predicate(thrown ->
                        thrown instanceof Rejection refusal && refusal.code().equals(code)));
    }

    @Test
    void one_that_introduces_itself_is_known_and_online() {
        by(ITSELF, gateway.givenNoPriorActivity(), REGISTER).expectEvents(CREATED, INTRODUCED, CAME);
    }

    @Test
    void one_that_comes_again_is_what_it_says_now() {
        var renamed = new RegisterGateway(
                GATEWAY, "Port", "ws://runtime", "/data", null, List.of(), "10.0.0.8", "other", AgentId.next());
        by(ITSELF, gateway.given(CREATED, INTRODUCED, CAME), renamed)
                .expectEvents(
                        new GatewayRenamed(GATEWAY, "Port"),
                        new GatewayWorkspaceChanged(GATEWAY, "/data"),
                        new GatewayRegistered(GATEWAY, null, List.of(), "10.0.0.8", "other"));
    }

    @Test
    void nobody_introduces_another() {
        refused("not_found", by(ANOTHER, gateway.givenNoPriorActivity(), REGISTER));
        guard.nameTaken = true;
        refused("gateway_name_taken", by(ITSELF, gateway.givenNoPriorActivity(), REGISTER));
    }

    @Test
    void a_heartbeat_is_recorded_when_the_status_is_another_one() {
        var metrics = new GatewayMetrics(Map.of("cpu_pct", 12.5));
        by(ITSELF, gateway.given(CREATED, CAME), BeatGateway.of(GATEWAY, null, metrics))
                .expectNoEvents();
        assertThat(presence.metrics).isEqualTo(metrics);
        by(ITSELF, gateway.given(CREATED, CAME), BeatGateway.of(GATEWAY, ERROR, null))
                .expectEvents(new GatewayFailed(GATEWAY, REPORTED));
        by(ITSELF, gateway.given(CREATED), BeatGateway.of(GATEWAY, OFFLINE, null))
                .expectNoEvents();
        refused("not_found", by(ANOTHER, gateway.given(CREATED), BeatGateway.of(GATEWAY, ONLINE, null)));
    }

    @Test
    void a_relay_connection_puts_it_online_with_the_token_of_now_alone() {
        var open = new OpenRelay(GATEWAY, RelayId.next(), "hash", "10.0.0.7");
        by(ITSELF, gateway.given(CREATED, INTRODUCED), open).expectEvents(new GatewayWentOnline(GATEWAY, RELAY_OPENED));
        var stale = new OpenRelay(GATEWAY, RelayId.next(), "former hash", "10.0.0.7");
        refused("invalid_token", by(ITSELF, gateway.given(CREATED, INTRODUCED), stale));
        var gone = gateway.given(CREATED, INTRODUCED, new GatewayDeregistered(GATEWAY));
        refused("invalid_token", by(ITSELF, gone, open));
        refused("not_found", by(ANOTHER, gateway.given(CREATED, INTRODUCED), open));
    }

    @Test
    void the_end_of_its_relay_connection_puts_it_offline_unless_another_has_taken_its_place() {
        presence.relay = RelayId.next();
        by(ITSELF, gateway.given(CREATED, CAME), new CloseRelay(GATEWAY, RelayId.next()))
                .expectNoEvents();
        by(ITSELF, gateway.given(CREATED, CAME), new CloseRelay(GATEWAY, presence.relay))
                .expectEvents(new GatewayWentOffline(GATEWAY, RELAY_CLOSED));
    }

    @Test
    void silence_puts_it_offline_only_if_it_lasts() {
        by(TIMER, gateway.given(CREATED, CAME), new ExpireGateway(GATEWAY)).expectNoEvents();
        presence.silent = true;
        by(TIMER, gateway.given(CREATED, CAME), new ExpireGateway(GATEWAY))
                .expectEvents(new GatewayWentOffline(GATEWAY, HEARTBEAT_TIMEOUT));
    }

    @Test
    void signing_off_puts_it_offline() {
        by(ITSELF, gateway.given(CREATED, CAME), new DeregisterGateway(GATEWAY))
                .expectEvents(new GatewayWentOffline(GATEWAY, DEREGISTERED), new GatewayDeregistered(GATEWAY));
        refused("not_found", by(ANOTHER, gateway.given(CREATED, CAME), new DeregisterGateway(GATEWAY)));
    }
}
