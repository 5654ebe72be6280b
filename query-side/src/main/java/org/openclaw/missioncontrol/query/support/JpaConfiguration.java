package org.openclaw.missioncontrol.query.support;

import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Read models are read outside of transactions: each list is one statement or two, and nothing is written through JPA. */
@Configuration(proxyBeanMethods = false)
@EntityScan("org.openclaw.missioncontrol.query")
@EnableJpaRepositories(basePackages = "org.openclaw.missioncontrol.query", enableDefaultTransactions = false)
class JpaConfiguration {}
