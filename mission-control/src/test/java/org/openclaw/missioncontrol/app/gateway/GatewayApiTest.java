package org.openclaw.missioncontrol.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.Crowd;

class GatewayApiTest extends ApiTest {
    private static final String GATEWAYS = "/api/v1/gateways";
    private static final String AGENTS = "/api/v1/agents";

    private static String name() {
        return "Gateway " + UUID.randomUUID();
    }

    private String gateway(String name) {
        return admin.post(GATEWAYS, Map.of("name", name)).created().id();
    }

    private Answer agentsOf(String gateway) {
        return admin.get(AGENTS + "?gateway_id=" + gateway).ok();
    }

    @Nested
    class Making_a_gateway_known {
        @Test
        void answers_with_the_gateway_and_where_it_is() {
            var name = name();
            var made = admin.post(
                            GATEWAYS,
                            Map.of("name", " " + name + " ", "url", "wss://harbour.example:18789", "token", "ignored"))
                    .created();
            assertThat(made.header("Location")).contains(GATEWAYS + "/" + made.id());
            assertThat(made.header("ETag")).contains("\"0\"");
            assertThat(made.text("/name")).isEqualTo(name);
            assertThat(made.text("/status")).isEqualTo("pending");
            assertThat(made.text("/auto_registered")).isEqualTo("false");
            assertThat(made.response().body())
                    .contains("\"workspace_root\":null", "\"last_heartbeat_at\":null", "\"connection_info\":null")
                    .doesNotContain("ignored");
            assertThat(admin.get(GATEWAYS + "/" + made.id()).ok().json()).isEqualTo(made.json());
        }

        @Test
        void brings_its_main_agent_along() {
            var name = name();
            var gateway = gateway(name);
            var agents = agentsOf(gateway);
            assertThat(agents.text("/total")).isEqualTo("1");
            assertThat(agents.text("/items/0/name")).isEqualTo(name + " Gateway Agent");
            assertThat(agents.text("/items/0/status")).isEqualTo("provisioning");
            assertThat(agents.text("/items/0/is_gateway_main")).isEqualTo("true");
            assertThat(agents.json().at("/items/0/board_id").isNull()).isTrue();
            assertThat(agents.text("/items/0/openclaw_session_id")).isEqualTo("agent:mc-gateway-" + gateway + ":main");
            assertThat(agents.json().at("/items/0/identity_profile").toString())
                    .contains("\"role\":\"Gateway Agent\"", "\"emoji\":\":compass:\"");
        }

        @Test
        void has_one_effect_under_one_key() {
            var keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
            var body = Map.of("name", name());
            var first = keyed.post(GATEWAYS, body).created();
            var again = keyed.post(GATEWAYS, body).created();
            assertThat(again.json()).isEqualTo(first.json());
            assertThat(agentsOf(first.id()).text("/total")).isEqualTo("1");
        }

        @Test
        void brings_no_second_main_agent_when_it_is_repeated_after_the_first_has_gone() {
            var keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
            var body = Map.of("name", name());
            var gateway = keyed.post(GATEWAYS, body).created().id();
            admin.delete(AGENTS + "/" + agentsOf(gateway).text("/items/0/id")).gone();
            assertThat(keyed.post(GATEWAYS, body).created().id()).isEqualTo(gateway);
            assertThat(agentsOf(gateway).text("/total")).isEqualTo("0");
        }

        @Test
        void needs_a_name_that_nobody_has_in_any_case_of_letters() {
            var name = name();
            gateway(name);
            admin.post(GATEWAYS, Map.of("name", name.toUpperCase())).refused(409, "gateway_name_taken");
            admin.post(GATEWAYS, Map.of("name", " ")).is(422);
        }

        @Test
        void needs_a_socket_address_if_any() {
            for (var url : List.of("http://h.example", "wss://", "harbour", "wss://user:word@h.example"))
                admin.post(GATEWAYS, Map.of("name", name(), "url", url)).refused(422, "invalid_gateway_url");
        }

        @Test
        void keeps_no_secret_in_its_address() {
            for (var url : List.of(
                    "ws://h?token=s", "ws://h/a?b=c&TOKEN=s", "ws://h?%74oken=s", "ws://h/#token=s", "ws://u:s@h")) {
                var refused =
                        admin.post(GATEWAYS, Map.of("name", name(), "url", url)).refused(422, "invalid_gateway_url");
                assertThat(refused.text("/errors/0/field")).isEqualTo("url");
                assertThat(refused.text("/detail")).contains("Leave passwords and tokens out");
            }
            admin.post(GATEWAYS, Map.of("name", name(), "url", "ws://h/a?region=eu&tokens=1"))
                    .created();
        }

        @Test
        void gives_a_name_to_one_of_many_who_want_it() {
            var body = Map.of("name", name());
            assertThat(Crowd.of(64).statuses(() -> admin.post(GATEWAYS, body))).isEqualTo(Map.of(201, 1L, 409, 63L));
        }
    }

    @Nested
    class Editing_a_gateway {
        @Test
        void changes_what_is_sent() {
            var gateway = gateway(name());
            var edited = admin.patch(GATEWAYS + "/" + gateway, "{\"url\":\"ws://h\",\"workspace_root\":\" /srv \"}")
                    .ok();
            assertThat(edited.text("/url")).isEqualTo("ws://h");
            assertThat(edited.text("/workspace_root")).isEqualTo("/srv");
            assertThat(edited.header("ETag")).contains("\"2\"");
            var same = admin.patch(GATEWAYS + "/" + gateway, "{\"url\":\"ws://h\"}")
                    .ok();
            assertThat(same.json()).isEqualTo(edited.json());
            admin.patch(GATEWAYS + "/" + gateway, "{\"name\":null}").is(422);
        }

        @Test
        void renames_the_main_agent() {
            var gateway = gateway(name());
            var name = name();
            admin.patch(GATEWAYS + "/" + gateway, Map.of("name", name)).ok();
            await().untilAsserted(() ->
                    assertThat(agentsOf(gateway).text("/items/0/name")).isEqualTo(name + " Gateway Agent"));
        }

        @Test
        void is_refused_on_an_older_version() {
            var gateway = gateway(name());
            admin.patch(GATEWAYS + "/" + gateway, Map.of("name", name())).ok();
            admin.with("If-Match", "\"0\"")
                    .patch(GATEWAYS + "/" + gateway, Map.of("name", name()))
                    .refused(412, "version_mismatch");
        }
    }

    @Nested
    class Listing_gateways {
        @Test
        void knows_its_orders_and_its_filter() {
            gateway(name());
            assertThat(admin.get(GATEWAYS + "?status=pending&sort=name&order=desc&limit=1")
                            .ok()
                            .text("/items/0/status"))
                    .isEqualTo("pending");
            assertThat(admin.get(GATEWAYS + "?status=online")
                            .ok()
                            .json()
                            .at("/items")
                            .findValuesAsString("status"))
                    .allMatch("online"::equals);
            admin.get(GATEWAYS + "?status=asleep").is(422);
            admin.get(GATEWAYS + "?sort=url").refused(422, "unknown_sort");
        }

        @Test
        void sorts_names_in_any_case_of_letters() {
            var names = List.of("zz-a " + name(), "ZZ-B " + name(), "zz-c " + name());
            names.reversed().forEach(GatewayApiTest.this::gateway);
            assertThat(admin.get(GATEWAYS + "?sort=name&order=desc&limit=3")
                            .ok()
                            .json()
                            .at("/items")
                            .findValuesAsString("name"))
                    .isEqualTo(names.reversed());
        }
    }

    @Nested
    class Forgetting_a_gateway {
        @Test
        void is_refused_while_boards_live_on_it() {
            var gateway = gateway(name());
            var board = board(Map.of("gateway_id", gateway));
            var refused = admin.delete(GATEWAYS + "/" + gateway).refused(409, "gateway_has_boards");
            assertThat(refused.json().at("/board_ids").toString()).isEqualTo("[\"" + board + "\"]");
            admin.patch("/api/v1/boards/" + board, "{\"gateway_id\":null}").ok();
            admin.delete(GATEWAYS + "/" + gateway).gone();
        }

        @Test
        void takes_the_main_agent_with_it() {
            var gateway = gateway(name());
            var agent = agentsOf(gateway).text("/items/0/id");
            admin.delete(GATEWAYS + "/" + gateway).gone();
            admin.get(GATEWAYS + "/" + gateway).is(404);
            admin.delete(GATEWAYS + "/" + gateway).is(404);
            await().untilAsserted(() -> admin.get(AGENTS + "/" + agent).is(404));
        }
    }
}
