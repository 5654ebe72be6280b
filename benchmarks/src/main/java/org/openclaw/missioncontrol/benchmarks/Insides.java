package org.openclaw.missioncontrol.benchmarks;

import java.io.IOException;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.openclaw.missioncontrol.socket.support.LogFollower;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The beans of the product in our own process, for what cannot be reached over HTTP: the command bus, the projections. */
final class Insides implements AutoCloseable {
    private final TestDatabase database = TestDatabase.create();
    private final String token = Product.newToken();
    private final ConfigurableApplicationContext context;

    Insides() throws ReflectiveOperationException, IOException {
        System.setProperty("disable-axoniq-console-message", "true");
        context = new SpringApplication(Class.forName(Product.MAIN))
                .run(Product.arguments(database, token, 0).toArray(String[]::new));
    }

    /** Boards, made as everybody makes them; needs the read models. */
    List<String> boards(int count) throws IOException {
        var port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try (var http = new Http(port, token)) {
            return Boards.make(http, count);
        }
    }

    /** Nobody follows the log from here on; what is part of a command's transaction goes on. */
    void silence() throws Exception {
        quieten();
        context.getBean("logTail", AutoCloseable.class).close();
    }

    /** Read models, reactions and sockets stand still from here on. */
    void quieten() {
        context.getBeansOfType(LogFollower.class).values().forEach(LogFollower::stop);
        axon().eventProcessingConfiguration().eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .forEach(EventProcessor::shutDown);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    Configuration axon() {
        return bean(Configuration.class);
    }

    TestDatabase database() {
        return database;
    }

    JdbcTemplate db() {
        return bean(JdbcTemplate.class);
    }

    long events() {
        Long count = db().queryForObject("select count(*) from event_log", Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
