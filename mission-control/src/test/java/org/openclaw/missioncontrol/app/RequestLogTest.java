package org.openclaw.missioncontrol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log of the product tells of a request that ran into a fault, in each format. */
class RequestLogTest {
    private static final String REQUEST = "request-of-the-test";

    @Test
    void every_line_for_people_bears_the_id_of_its_request(@TempDir Path folder) throws Exception {
        assertThat(linesOfAFault(folder, "")).singleElement().asString().contains(" ERROR ", "[" + REQUEST + "]");
    }

    @ParameterizedTest
    @CsvSource({"ecs, /log/level", "logstash, /level"})
    void every_line_for_a_collector_is_a_document_that_names_its_request(
            String format, String level, @TempDir Path folder) throws Exception {
        assertThat(linesOfAFault(folder, format).stream().map(Api.JSON::readTree))
                .singleElement()
                .returns(REQUEST, line -> line.path("request_id").asString())
                .returns("ERROR", line -> line.at(level).asString());
    }

    /** A table of the read models is not there. */
    private static List<String> linesOfAFault(Path folder, String format) throws Exception {
        try (var database = TestDatabase.create();
                var product = ProductProcess.on(database, folder, Map.of("LOG_FORMAT", format))) {
            JdbcClient.create(database.dataSource())
                    .sql("ALTER TABLE tag_view RENAME TO lost")
                    .update();
            product.admin().with("X-Request-Id", REQUEST).get("/api/v1/tags").is(500);
            await().until(() -> product.output().contains(REQUEST));
            product.terminate();
            product.exitCode();
            if (!format.isEmpty())
                assertThat(product.lines())
                        .allMatch(line -> Api.JSON.readTree(line).isObject());
            assertThat(product.output()).doesNotContain(ProductProcess.TOKEN);
            return product.lines().stream()
                    .filter(line -> line.contains(REQUEST))
                    .toList();
        }
    }
}
