package org.openclaw.missioncontrol.app.health;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The schema is the one that this build was made for: nothing is missing, and nothing of a newer one is there. In which
 * order its parts came does not matter, since each module numbers its own.
 */
@Component
@Order(2)
class MigrationsCheck implements ReadinessCheck {
    private final JdbcClient database;
    private final Set<String> expected;

    MigrationsCheck(JdbcClient database, Flyway flyway) {
        this.database = database;
        this.expected = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .map(MigrationVersion::getVersion)
                .collect(toUnmodifiableSet());
    }

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public State look() {
        return State.upIf(expected.equals(applied()));
    }

    private Set<String> applied() {
        return database.sql("select version from flyway_schema_history where success and version is not null")
                .query(String.class)
                .set();
    }
}
