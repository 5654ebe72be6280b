package org.openclaw.missioncontrol.app.clerk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
 * The whole product in Clerk mode, with as many people as a test wants, each of whom has an organization of his own. All
 * subclasses share one running product and one Clerk.
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

    /** A session token of a person, who is called after his {@code sub}. */
    protected String token(String sub, String email) {
        return CLERK.token(sub, Map.of("email", email, "name", "Person " + sub));
    }

    /** A person who signed in with Clerk, in an organization of his own unless he was in one before. */
    protected Api person(String sub, String email) {
        var person = api(token(sub, email));
        person.post("/api/v1/auth/bootstrap", "").ok();
        return person;
    }
}
