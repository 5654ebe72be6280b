package org.openclaw.missioncontrol.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.platform.eventlog.Versions;
import org.openclaw.missioncontrol.platform.idempotency.IdempotencyKeys;
import org.openclaw.missioncontrol.platform.idempotency.IdempotentCommands;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.filter.OncePerRequestFilter;

/** A real server with a few sample controllers; who calls is said in the header X-Test-Caller. */
@SpringBootConfiguration
@ComponentScan(basePackageClasses = {SampleApplication.class, IdempotencyKeys.class})
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class
})
class SampleApplication {
    static final OrganizationId ORGANIZATION = OrganizationId.next();
    static final UserId USER = UserId.next();
    private static final Map<String, Caller> CALLERS = Map.of(
            "member", new Caller.Member(USER, ORGANIZATION, Role.MEMBER, true, true, Map.of()),
            "other-member", new Caller.Member(UserId.next(), ORGANIZATION, Role.MEMBER, true, true, Map.of()),
            "agent", new Caller.Agent(AgentId.next(), ORGANIZATION, null, null, false, Set.of()));

    @Bean
    DataSource dataSource() {
        var database = TestDatabase.create().dataSource();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V002__idempotency.sql")).execute(database);
        JdbcClient.create(database)
                .sql("create table effect (id uuid primary key, name text)")
                .update();
        return database;
    }

    @Bean
    CommandBus commandBus(PlatformTransactionManager transactions, IdempotentCommands idempotentCommands) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(new SpringTransactionManager(transactions))
                .build();
        bus.registerHandlerInterceptor(idempotentCommands);
        return bus;
    }

    @Bean
    Versions versions() {
        return (_, position) -> position;
    }

    @Component
    @Order(-100)
    static class TestSecurity extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var caller = CALLERS.get(String.valueOf(request.getHeader("X-Test-Caller")));
            if (caller != null)
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, "", List.of()));
            if (request.getRequestURI().equals("/filter/fails")) throw new IllegalStateException("select secret");
            if (request.getRequestURI().equals("/filter/forbids")) response.sendError(403, "secret");
            else chain.doFilter(request, response);
            SecurityContextHolder.clearContext();
        }
    }
}
