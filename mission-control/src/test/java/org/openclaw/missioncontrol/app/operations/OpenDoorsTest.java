package org.openclaw.missioncontrol.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Crowd;
import org.openclaw.missioncontrol.app.SecondNode;
import org.openclaw.missioncontrol.app.gateway.RegistryScene;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A node that lets in gateways which nobody has announced, and people as far as it does without being told. */
class OpenDoorsTest extends RegistryScene {
    private static final String CONFIGURED = "harbour"; // not of the form that is let in without being configured
    private static SecondNode node;

    private Api nobody;

    @BeforeEach
    void open(@Autowired Environment first) throws IOException {
        if (node == null)
            node = SecondNode.beside(
                    first,
                    adminToken.value(),
                    "--mission-control.gateways.registration-open=true",
                    "--mission-control.gateways.registration-tokens=%s=other, %s=%s"
                            .formatted(UUID.randomUUID(), organization, CONFIGURED),
                    "--mission-control.base-url=https://mission.example/");
        nobody = admin.nobody().at(node.port());
    }

    @AfterAll
    static void close() {
        if (node != null) node.close();
        node = null;
    }

    @Test
    void a_configured_token_is_for_as_many_gateways_as_there_are_names() {
        var name = name();
        var one = register(nobody, CONFIGURED, name).created();
        var other = register(nobody, CONFIGURED, name()).created();
        var again = register(nobody, CONFIGURED, " " + name.toUpperCase()).created();
        assertThat(other.text("/gateway_id")).isNotEqualTo(one.text("/gateway_id"));
        assertThat(again.text("/gateway_id")).isEqualTo(one.text("/gateway_id"));
        beat(nobody, one, Map.of()).refused(401, "invalid_token");
        beat(nobody, again, Map.of()).ok();
    }

    @Test
    void a_configured_token_is_for_its_organization_alone() {
        register(nobody, "other", name()).refused(401, "invalid_registration_token");
        register(CONFIGURED, name()).refused(401, "invalid_registration_token");
    }

    @Test
    void a_configured_token_takes_no_gateway_away_that_has_a_token_of_its_own() {
        var name = name();
        register(token(), name).created();
        register(nobody, CONFIGURED, name).refused(409, "gateway_name_taken");
    }

    @Test
    void any_sound_token_is_from_its_first_use_on_that_of_one_gateway() {
        var token = "gw_reg_" + UUID.randomUUID();
        var one = register(nobody, token, name()).created();
        var again = register(nobody, token, name()).created();
        assertThat(again.text("/gateway_id")).isEqualTo(one.text("/gateway_id"));
        register(nobody, "gw_reg_short", name()).refused(401, "invalid_registration_token");
        organization = UUID.randomUUID().toString();
        register(nobody, "gw_reg_" + UUID.randomUUID(), name()).refused(401, "invalid_registration_token");
    }

    @Test
    void a_gateway_is_sent_to_the_configured_address() {
        var registered = register(nobody, token(), name()).created();
        assertThat(registered.text("/relay_ws_url"))
                .isEqualTo("wss://mission.example/ws/gateway/" + registered.text("/gateway_id") + "/relay");
    }

    private Map<String, Object> person() {
        return Map.of("organization_id", organization, "username", "p" + UUID.randomUUID(), "password", "a password");
    }

    @Test
    void ten_people_may_register_from_one_address_in_an_hour() {
        assertThat(Crowd.of(11).statuses(() -> nobody.post("/api/v1/h5/auth/register", person())))
                .isEqualTo(Map.of(201, 10L, 429, 1L));
        var refused = nobody.post("/api/v1/h5/auth/register", person()).refused(429, "too_many_registrations");
        assertThat(refused.header("Retry-After")).isPresent();
    }

    @Test
    void thirty_logins_from_one_address_may_fail_whoever_they_are_for() {
        assertThat(Crowd.of(31).statuses(() -> nobody.post("/api/v1/h5/auth/login", person())))
                .isEqualTo(Map.of(401, 30L, 429, 1L));
        var refused = nobody.post("/api/v1/h5/auth/login", person()).refused(429, "too_many_failed_logins");
        assertThat(refused.header("Retry-After")).isPresent();
    }
}
