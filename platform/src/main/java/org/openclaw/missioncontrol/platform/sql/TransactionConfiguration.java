package org.openclaw.missioncontrol.platform.sql;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One transaction manager for commands and projections alike; reads through JPA need none. */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {
    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }
}
