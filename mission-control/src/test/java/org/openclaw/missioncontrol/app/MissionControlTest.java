package org.openclaw.missioncontrol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole product, from an empty folder to its last answer. */
@ExtendWith(OutputCaptureExtension.class)
class MissionControlTest {
    @TempDir
    Path folder;

    @Test
    void starts_on_an_empty_folder_answers_its_probes_and_says_no_before_it_goes(CapturedOutput output)
            throws Exception {
        var product = start();
        var base = "http://localhost:" + product.getEnvironment().getProperty("local.server.port");

        assertThat(output).contains(base + "/docs", "$(cat " + folder.resolve("data/admin-token") + ")");
        assertThat(output)
                .doesNotContain(
                        Files.readString(folder.resolve("data/admin-token")).strip());
        for (var probe : new String[] {"/health", "/healthz"}) {
            var answer = send("GET", base + probe);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"ok\":true}");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        }
        var ready = send("GET", base + "/readyz");
        assertThat(ready.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(ready.body())
                .isEqualTo(
                        "{\"ok\":true,\"checks\":{\"database\":\"up\",\"migrations\":\"up\",\"projections\":\"up\"}}");
        assertThat(send("HEAD", base + "/readyz").body()).isEmpty();

        var going = Thread.ofVirtual().start(() -> SpringApplication.exit(product));
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            var answer = send("GET", base + "/readyz");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/problem+json");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.body()).contains("\"ok\":false", "\"checks\":{", "\"code\":\"not_ready\"");
            assertThat(send("GET", base + "/health").statusCode()).isEqualTo(200);
        });
        assertThat(going.join(Duration.ofSeconds(30))).isTrue();
        assertThat(folder.resolve("data/postgresql-17/postmaster.pid")).doesNotExist();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(MissionControl.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--mission-control.data-dir=" + folder.resolve("data"),
                        "--mission-control.shutdown-delay=2s");
    }

    private static HttpResponse<String> send(String method, String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).method(method, BodyPublishers.noBody());
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
