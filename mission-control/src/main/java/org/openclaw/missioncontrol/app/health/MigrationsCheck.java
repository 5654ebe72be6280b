package org.openclaw.missioncontrol.app.health;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The schema is the one that this build was made for: not older, and not that of a newer one. */
@Component
@Order(2)
class MigrationsCheck implements ReadinessCheck {
    private final JdbcClient database;
    private final String expected;

    MigrationsCheck(JdbcClient database, Flyway flyway) {
        this.database = database;
        this.expected = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::getVersion)
                .orElse("");
    }

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public State look() {
        return State.upIf(expected.isEmpty() || expected.equals(applied().orElse("")));
    }

    private Optional<String> applied() {
        return database.sql("""
            select version from flyway_schema_history
            where success and version is not null order by installed_rank desc limit 1
            """).query(String.class).optional();
    }
}
