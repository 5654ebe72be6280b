package org.openclaw.missioncontrol.app.postgres;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.app.start.DataDirectory;
import org.openclaw.missioncontrol.platform.security.LocalAuthToken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Where the data is: SPRING_DATASOURCE_URL, else DATABASE_URL, else a PostgreSQL of our own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    /**
     * Closed after everything that was given its address, so after the connection pool. The token is asked for first: a
     * weak one is refused before anything is made.
     */
    @Bean
    @Conditional(WithoutDatasourceUrl.class)
    JdbcConnectionDetails jdbcConnectionDetails(
            @Value("${mission-control.database-url:}") String url,
            DataDirectory directory,
            ObjectProvider<LocalAuthToken> token) {
        token.ifAvailable(_ -> {});
        return url.isBlank() ? EmbeddedPostgres.in(directory) : DatabaseUrl.of(url.strip());
    }

    /**
     * Migrations have connections of their own, outside the pool: making an index over a long log takes as long as it
     * takes, while the pool's statements are cut off.
     */
    @Bean
    FlywayConnectionDetails flywayConnectionDetails(JdbcConnectionDetails database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.getJdbcUrl();
            }

            @Override
            public @Nullable String getUsername() {
                return database.getUsername();
            }

            @Override
            public @Nullable String getPassword() {
                return database.getPassword();
            }
        };
    }

    /** The pool is as it was configured, and only its way to new connections is another. */
    @Bean
    static BeanPostProcessor knockingPool() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && pool.getDataSource() == null)
                    pool.setDataSource(new KnockingDataSource(new DriverDataSource(
                            pool.getJdbcUrl(),
                            pool.getDriverClassName(),
                            pool.getDataSourceProperties(),
                            pool.getUsername(),
                            pool.getPassword())));
                return bean;
            }
        };
    }
}
