package org.openclaw.missioncontrol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openclaw.missioncontrol.platform.security.LocalAuthToken;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole product on a real PostgreSQL, as its users meet it: over HTTP. All subclasses share one running product; each
 * test makes the boards it needs and disturbs no other.
 */
@SpringBootTest(classes = MissionControl.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(OtherPeople.class)
public abstract class ApiTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static long founded;

    @LocalServerPort
    protected int port;

    @Autowired
    protected LocalAuthToken adminToken;

    @Autowired
    protected JdbcClient db;

    /** The local admin. */
    protected Api admin;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws IOException {
        var data = Files.createTempDirectory("mission-control-test");
        settings.add("mission-control.data-dir", data::toString);
        settings.add("management.server.port", () -> "0");
        settings.add(
                "spring.jpa.properties.hibernate.session_factory.statement_inspector",
                SelectsWithoutOrganization.class::getName);
        settings.add("mission-control.h5.registrations-per-hour", () -> "10000"); // all from one address
        settings.add("mission-control.h5.failed-logins-per-address", () -> "10000");
        settings.add("mission-control.dispatches.sweep-every", () -> "1s");
        settings.add("spring.datasource.url", DATABASE::jdbcUrl);
        settings.add("spring.datasource.username", DATABASE::username);
        settings.add("spring.datasource.password", DATABASE::password);
    }

    @BeforeEach
    void signIn() {
        admin = api(adminToken.value());
    }

    @AfterEach
    void every_query_named_its_organization() {
        assertThat(SelectsWithoutOrganization.found()).isEmpty();
    }

    /** Each event tells who did it and what it belongs to; its cause is an event, or it is where something began. */
    @AfterEach
    void every_event_has_an_actor_and_a_cause() {
        var unfounded = db.sql("""
            WITH fact AS (SELECT position, type, event_id, meta_data::jsonb AS around FROM event_log WHERE position > ?)
            SELECT type FROM fact
             WHERE around ->> 'actor_type' IS NULL OR around ->> 'actor_id' IS NULL
                OR around ->> 'correlation_id' IS NULL
                OR (around ->> 'causation_id' IS DISTINCT FROM around ->> 'correlation_id'
                    AND NOT EXISTS (SELECT FROM event_log c WHERE c.event_id = around ->> 'causation_id'))
            """).param(founded).query(String.class).list();
        assertThat(unfounded).isEmpty();
        founded = db.sql("SELECT coalesce(max(position), 0) FROM event_log")
                .query(Long.class)
                .single();
    }

    /** Somebody with this token, or without any when it is empty. */
    protected Api api(String token) {
        return new Api("http://localhost:" + port, token);
    }

    /** The token of another person, who is called after his {@code sub}. */
    protected static String token(String sub, String email) {
        return OtherPeople.token(sub, email);
    }

    /** Somebody with this e-mail address, on his first visit: in an organization of his own unless another invited him. */
    protected Api arrival(String email) {
        var person = api(token(UUID.randomUUID().toString(), email));
        person.post("/api/v1/auth/bootstrap", "").ok();
        return person;
    }

    /** An e-mail address that nobody has. */
    protected static String newAddress() {
        return UUID.randomUUID() + "@example.org";
    }

    /** An agent with its token. */
    protected Api agentWith(String token) {
        return admin.agentWith(token);
    }

    /** A new board on which tasks move freely, unless the settings say otherwise. */
    protected String board(Map<String, Object> settings) {
        return new Owner(admin).board(settings);
    }

    protected String board() {
        return board(Map.of());
    }

    protected String task(String board, String title) {
        return new Owner(admin).task(board, title);
    }

    /** Does something in a new organization of the admin, and comes home. */
    protected <T> T abroad(Supplier<T> deed) {
        var home = admin.get("/api/v1/organizations/me").ok().id();
        admin.post("/api/v1/organizations", Map.of("name", "Abroad")).created();
        try {
            return deed.get();
        } finally {
            admin.patch("/api/v1/organizations/me/active", Map.of("organization_id", home))
                    .ok();
        }
    }

    /** A new worker on the board. */
    protected NewAgent worker(String board) {
        return new Owner(admin).worker(board);
    }

    /** The lead of the board. */
    protected NewAgent lead(String board) {
        return new Owner(admin).lead(board);
    }
}
