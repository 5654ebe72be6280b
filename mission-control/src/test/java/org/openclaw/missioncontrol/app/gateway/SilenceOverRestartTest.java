package org.openclaw.missioncontrol.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.SecondNode;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The node that heard a gateway last is gone before the silence is too long. */
class SilenceOverRestartTest {
    private static final String TOKEN = "admin-".repeat(10);
    private static final String REGISTRY = "/api/v1/gateway-registry";

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient db = JdbcClient.create(database.dataSource());

    @AfterEach
    void close() {
        database.close();
    }

    private SecondNode node() throws IOException {
        return SecondNode.on(
                database.jdbcUrl(),
                database.username(),
                database.password(),
                "--mission-control.auth.local-token=" + TOKEN,
                "--mission-control.gateways.silent-after=6s",
                "--mission-control.gateways.sweep-every=1s");
    }

    private static Api admin(SecondNode node) {
        return new Api("http://localhost:" + node.port(), TOKEN);
    }

    private static String register(Api admin) {
        var token = admin.post(REGISTRY + "/tokens", Map.of()).created();
        var introduction = Map.of(
                "organization_id", admin.get("/api/v1/organizations/me").ok().id(),
                "registration_token", token.text("/registration_token"),
                "name", "Harbour",
                "url", "http://runtime.local:18789",
                "workspace_root", "/srv/agents");
        return admin.nobody()
                .post(REGISTRY + "/register", introduction)
                .created()
                .text("/gateway_id");
    }

    private List<String> causes(String gateway) {
        return db.sql("""
            SELECT payload::jsonb ->> 'cause' FROM event_log
             WHERE type = 'gateway.went_offline' AND payload::jsonb ->> 'gateway_id' = ?
            """).param(gateway).query(String.class).list();
    }

    @Test
    void is_recorded_by_the_next_node_without_anybody_asking() throws IOException {
        String gateway;
        try (var first = node()) {
            gateway = register(admin(first));
        }
        assertThat(causes(gateway)).isEmpty();
        try (var next = node()) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !causes(gateway).isEmpty());
            assertThat(causes(gateway)).containsExactly("heartbeat_timeout");
            assertThat(admin(next).get("/api/v1/gateways/" + gateway).ok().text("/status"))
                    .isEqualTo("offline");
        }
    }
}
