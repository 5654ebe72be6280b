package org.openclaw.missioncontrol.app.clerk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole product in Clerk mode, with as many people as a test wants, each of whom has an organization of his own:
 *
 * <pre>{@code
 * Api ada = personOf("ada@example.com");
 * Api bob = personOf("bob@example.com");
 * var board = new Owner(ada).board(Map.of());
 * bob.get("/api/v1/boards/" + board).refused(404, "not_found");
 * }</pre>
 *
 * All subclasses share one running product and one Clerk.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class ClerkTest {
    protected static final FakeClerk CLERK = new FakeClerk();
    /** Strong, and of no use. */
    protected static final String LOCAL_TOKEN = "a-local-token-that-is-longer-than-fifty-characters-is";

    private static final TestDatabase DATABASE = TestDatabase.create();

    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient db;

    @Value("${mission-control.data-dir}")
    protected Path dataDirectory;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws IOException {
        var data = Files.createTempDirectory("mission-control-clerk-test");
        settings.add("mission-control.h5.registrations-per-hour", () -> "10000");
        settings.add("mission-control.h5.failed-logins-per-address", () -> "10000");
        settings.add("mission-control.data-dir", data::toString);
        settings.add("mission-control.auth.mode", () -> "clerk");
        settings.add("mission-control.auth.local-token", () -> LOCAL_TOKEN);
        settings.add("mission-control.auth.clerk.secret-key", () -> FakeClerk.SECRET);
        settings.add("mission-control.auth.clerk.api-url", CLERK::apiUrl);
        settings.add("mission-control.auth.clerk.issuer", () -> FakeClerk.ISSUER);
        settings.add("management.server.port", () -> "0");
        settings.add("spring.datasource.url", DATABASE::jdbcUrl);
        settings.add("spring.datasource.username", DATABASE::username);
        settings.add("spring.datasource.password", DATABASE::password);
    }

    /** Somebody with this token, or without any when it is empty. */
    protected Api api(String token) {
        return new Api("http://localhost:" + port, token);
    }

    /** Whoever signed in with this address, in an organization of his own unless he was in one before. */
    protected Api personOf(String email) {
        var person = api(tokenOf(email));
        person.post("/api/v1/auth/bootstrap", "").ok();
        return person;
    }

    /** A session token, good for almost an hour, of the person with this address, who bears {@link #nameOf a name} too. */
    protected static String tokenOf(String email) {
        return tokenOf(email, Map.of());
    }

    /** Such a token with other claims: one of null is left out. */
    protected static String tokenOf(String email, Map<String, ?> claims) {
        var all = new HashMap<String, Object>(Map.of("email", email, "name", nameOf(email)));
        all.putAll(claims);
        return CLERK.token(subOf(email), all);
    }

    /** What Clerk calls the person with this address; it does not tell the address. */
    protected static String subOf(String email) {
        return "user_" + UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8));
    }

    protected static String nameOf(String email) {
        return "Person " + subOf(email);
    }

    /** An address that nobody has used before. */
    protected static String newEmail() {
        return UUID.randomUUID() + "@example.com";
    }
}
