package org.openclaw.missioncontrol.app.operations;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.ApiTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import tools.jackson.databind.JsonNode;

/** What an operator does on the management port of the running product. */
public abstract class OperationsTest extends ApiTest {
    @LocalManagementPort
    protected int managementPort;

    protected Api operator() {
        return new Api("http://localhost:" + managementPort + "/actuator", "");
    }

    /** Has the read models made anew, and waits for the end. */
    protected JsonNode rebuilt(String purpose) {
        operator().post("/readmodels", Map.of("purpose", purpose)).ok();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> operator().get("/readmodels").ok().json(),
                        progress -> !progress.path("state").asString().equals("RUNNING"));
    }
}
