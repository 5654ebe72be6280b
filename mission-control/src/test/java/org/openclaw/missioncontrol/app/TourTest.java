package org.openclaw.missioncontrol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README invites to do is done here, word by word, against the running product. */
class TourTest extends ApiTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void the_tour_tells_who_did_what_and_why() throws IOException, InterruptedException {
        assertThat(shell(ROOT.resolve("examples/tour.sh").toString()))
                .contains("→ This task waits for others that are not done")
                .contains("→ On this board a task needs an approval before it is done")
                .contains("'Write the release notes' moved from review to done")
                .contains("because: Read it, all true")
                .contains("because: Nothing in the way any more")
                .containsPattern("task.moved +\\{.*\"status\":\\{\"before\":\"review\",\"after\":\"done\"}")
                .containsPattern("(?s)Write the release notes done.*Write the release notes inbox")
                .contains("  board.state\n  task.created\n  task.created\n  task.updated\n")
                .doesNotContain(adminToken.value());
    }

    @Test
    void four_calls_lead_from_nothing_to_a_task_that_is_done() throws IOException, InterruptedException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var start = readme.indexOf("```\n", readme.indexOf("## From nothing to a task that is done")) + 4;
        var calls = readme.substring(start, readme.indexOf("```", start));
        assertThat(calls.split("curl ")).hasSizeLessThanOrEqualTo(6);
        var here = calls.replace("$(cat data/admin-token)", "$LOCAL_AUTH_TOKEN")
                .replace("http://localhost:8000", "$MISSION_CONTROL_URL");
        assertThat(shell("-c", "set -e\n" + here))
                .contains("\"status\":\"done\"")
                .contains("\"reason\":\"It was easy\"");
    }

    private String shell(String... words) throws IOException, InterruptedException {
        var command = new ProcessBuilder("bash").redirectErrorStream(true);
        command.command().addAll(List.of(words));
        command.environment().put("MISSION_CONTROL_URL", "http://localhost:" + port);
        command.environment().put("LOCAL_AUTH_TOKEN", adminToken.value());
        var process = command.start();
        process.getOutputStream().close();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }
}
