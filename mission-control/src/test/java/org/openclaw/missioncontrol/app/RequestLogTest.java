package org.openclaw.missioncontrol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log tells of a request that ran into a fault: nothing else happens. */
class RequestLogTest {
    private static final String REQUEST = "request-of-the-test";

    @TempDir
    Path folder;

    /** To the one it writes documents here, to the other lines in a file. */
    @Test
    void every_line_for_people_and_every_document_for_a_collector_names_its_request() throws Exception {
        var file = folder.resolve("log");
        var documents = linesOfAFault(Map.of("LOG_FORMAT", "ecs", "LOGGING_FILE_NAME", file.toString())).stream()
                .map(Api.JSON::readTree);
        assertThat(documents)
                .allMatch(line -> line.path("service").path("name").asString().equals("mission-control"))
                .filteredOn(line -> !line.path("log").path("level").asString().equals("INFO"))
                .isNotEmpty()
                .allMatch(line -> line.path("request_id").asString("").equals(REQUEST));
        assertThat(Files.readAllLines(file))
                .filteredOn(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                .isNotEmpty()
                .allMatch(line -> line.contains("[" + REQUEST + "]"));
    }

    /** What tags are read from is not there. */
    private List<String> linesOfAFault(Map<String, String> environment) throws Exception {
        try (var database = TestDatabase.create();
                var product = ProductProcess.on(database, folder, environment)) {
            JdbcClient.create(database.dataSource())
                    .sql("ALTER VIEW views.tag_row RENAME TO lost")
                    .update();
            product.admin().with("X-Request-Id", REQUEST).get("/api/v1/tags").is(500);
            await().until(() -> product.output().contains("Request " + REQUEST));
            product.terminate();
            product.exitCode();
            assertThat(product.output()).doesNotContain(ProductProcess.TOKEN);
            return product.lines();
        }
    }
}
