package org.openclaw.missioncontrol.platform.query;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The read models have a schema of their own, made by migrations of their own, so that it can be made a second time beside
 * the first. Connections find it by their search path, behind the schema of everything else.
 */
@Configuration(proxyBeanMethods = false)
public class ViewSchema {
    static final String NAME = "views";

    private static final String MIGRATIONS = "classpath:db/views";

    @Bean
    static FlywayMigrationStrategy migrations() {
        return all -> {
            all.migrate();
            in(NAME, all.getConfiguration().getDataSource()).migrate();
        };
    }

    /** The migrations of a schema with this name, which sees the tables of the other sides. */
    public static Flyway in(String schema, DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .locations(MIGRATIONS)
                .load();
    }
}
