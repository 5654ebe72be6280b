package org.openclaw.missioncontrol.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.ApiTest;

/** Which credential opens which kind of route. */
class CredentialsApiTest extends ApiTest {
    private static final String FOR_USERS = "/api/v1/organizations";
    private static final String FOR_MEMBERS = "/api/v1/organizations/me";

    private String forAgents;
    private String agentToken;

    @BeforeEach
    void an_agent() {
        var board = board();
        forAgents = "/api/v1/agent/boards/" + board + "/tasks";
        var agent = admin.post("/api/v1/agents", Map.of("board_id", board, "name", "Ada"))
                .created()
                .id();
        agentToken = admin.post("/api/v1/agents/" + agent + "/token", Map.of())
                .created()
                .text("/token");
    }

    private Api wrongAgentToken(Api caller) {
        return caller.with("X-Agent-Token", "agt_wrong");
    }

    private Api rightAgentToken(Api caller) {
        return caller.with("X-Agent-Token", agentToken);
    }

    @Nested
    class A_route_for_people {
        @ParameterizedTest
        @ValueSource(strings = {FOR_USERS, FOR_MEMBERS})
        void takes_the_admin_token(String route) {
            admin.get(route).ok();
        }

        @ParameterizedTest
        @ValueSource(strings = {FOR_USERS, FOR_MEMBERS, "/api/v1/no-such-thing"})
        void asks_strangers_for_a_token(String route) {
            var answer = api("").get(route).refused(401, "unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.header("Content-Type")).contains("application/problem+json");
            assertThat(answer.text("/request_id"))
                    .isEqualTo(answer.header("X-Request-Id").orElseThrow());
        }

        @Test
        void refuses_a_wrong_token() {
            api("wrong").get(FOR_USERS).refused(401, "invalid_token");
            api("").with("Authorization", "Basic YTpi").get(FOR_USERS).refused(401, "unauthenticated");
        }

        @Test
        void forbids_agents_whatever_header_they_use() {
            api(agentToken).get(FOR_USERS).refused(403, "agent_token_not_accepted");
            rightAgentToken(api("")).get(FOR_USERS).refused(403, "agent_token_not_accepted");
        }

        @Test
        void looks_at_the_agent_token_first() {
            rightAgentToken(admin).get(FOR_USERS).refused(403, "agent_token_not_accepted");
            wrongAgentToken(admin).get(FOR_USERS).refused(401, "invalid_token");
        }
    }

    @Nested
    class A_route_for_agents {
        @Test
        void takes_an_agent_token_in_either_header() {
            api(agentToken).get(forAgents).ok();
            rightAgentToken(api("")).get(forAgents).ok();
        }

        @Test
        void looks_at_the_agent_token_first() {
            rightAgentToken(admin).get(forAgents).ok();
            wrongAgentToken(api(agentToken)).get(forAgents).refused(401, "invalid_token");
        }

        @Test
        void does_not_know_the_admin_token() {
            admin.get(forAgents).refused(401, "invalid_token");
            api("").with("X-Agent-Token", adminToken.value()).get(forAgents).refused(401, "invalid_token");
        }

        @Test
        void asks_strangers_for_a_token() {
            api("").get(forAgents).refused(401, "unauthenticated");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/api/v1/%61gent/", "/api/v1/agent;a=b/", "/api/v1//agent/"})
        void cannot_be_reached_by_another_spelling(String spelling) {
            var status =
                    admin.get(forAgents.replace("/api/v1/agent/", spelling)).status();
            assertThat(status).isIn(400, 401);
        }
    }

    @Nested
    class An_open_route {
        @ParameterizedTest
        @ValueSource(strings = {"/health", "/healthz", "/readyz", "/v3/api-docs", "/swagger-ui/index.html"})
        void needs_no_credential_and_minds_none(String route) {
            api("").get(route).ok();
            api("wrong").get(route).ok();
            wrongAgentToken(admin).get(route).ok();
        }

        @Test
        void leads_to_the_documentation() {
            assertThat(api("").get("/docs").status()).isEqualTo(302);
        }
    }

    @Nested
    class Every_answer {
        @Test
        void tells_browsers_to_be_careful_and_to_keep_nothing() {
            for (var answer : new Api.Answer[] {admin.get(FOR_USERS), api("").get(FOR_USERS)}) {
                assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
                assertThat(answer.header("X-Frame-Options")).contains("DENY");
                assertThat(answer.header("Content-Security-Policy").orElseThrow())
                        .contains("frame-ancestors 'none'");
                assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
                assertThat(answer.header("Cache-Control")).contains("no-store");
                assertThat(answer.header("Set-Cookie")).isEmpty();
            }
        }

        @Test
        void is_for_pages_of_our_own_unless_others_are_named() {
            var answer = admin.with("Origin", "https://elsewhere.example").get(FOR_USERS);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }
}
