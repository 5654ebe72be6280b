package org.openclaw.missioncontrol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tour of the README runs against the running product and tells what happened. */
class TourTest extends ApiTest {
    @Test
    void tells_who_did_what_and_why() throws IOException, InterruptedException {
        var tour =
                new ProcessBuilder("bash", Path.of("..", "examples", "tour.sh").toString()).redirectErrorStream(true);
        tour.environment().put("MISSION_CONTROL_URL", "http://localhost:" + port);
        tour.environment().put("LOCAL_AUTH_TOKEN", adminToken.value());
        var process = tour.start();
        process.getOutputStream().close();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told)
                .contains("→ This task waits for others that are not done")
                .contains("→ On this board a task needs an approval before it is done")
                .contains("'Write the release notes' moved from review to done")
                .contains("because: Read it, all true")
                .contains("because: Nothing in the way any more")
                .doesNotContain(adminToken.value());
    }
}
