package org.openclaw.missioncontrol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The modules number their migrations apart, so that a new one may have a lower number than what a database has. */
class OlderDatabaseTest {
    private static final String LATER = "V004__";

    @TempDir
    Path folder;

    @Test
    void is_brought_up_to_date_by_a_migration_with_a_lower_number_and_unready_without_it() throws IOException {
        try (var database = TestDatabase.create()) {
            migrateAsBefore(database);
            try (var product = new SpringApplicationBuilder(MissionControl.class)
                    .run(
                            "--server.port=0",
                            "--management.server.port=0",
                            "--mission-control.data-dir=" + folder.resolve("data"),
                            "--spring.datasource.url=" + database.jdbcUrl(),
                            "--spring.datasource.username=" + database.username(),
                            "--spring.datasource.password=" + database.password())) {
                var port = product.getEnvironment().getProperty("local.server.port");
                var probe = new Api("http://localhost:" + port, "");
                assertThat(probe.get("/readyz").ok().text("/checks/migrations")).isEqualTo("up");
                JdbcClient.create(database.dataSource())
                        .sql("DELETE FROM flyway_schema_history WHERE script LIKE ?")
                        .param(LATER + "%")
                        .update();
                var unready = probe.get("/readyz").refused(503, "not_ready");
                assertThat(unready.text("/checks/migrations")).isEqualTo("down");
                assertThat(unready.text("/checks/database")).isEqualTo("up");
            }
        }
    }

    private void migrateAsBefore(TestDatabase database) throws IOException {
        var earlier = Files.createDirectory(folder.resolve("earlier"));
        var all = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*.sql");
        for (var migration : all) {
            var name = String.valueOf(migration.getFilename());
            if (!name.startsWith(LATER)) Files.write(earlier.resolve(name), migration.getContentAsByteArray());
        }
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("filesystem:" + earlier)
                .load()
                .migrate();
        assertThat(all).anyMatch(each -> String.valueOf(each.getFilename()).startsWith(LATER));
    }
}
