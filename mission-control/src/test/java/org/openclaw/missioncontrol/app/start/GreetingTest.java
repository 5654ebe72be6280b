package org.openclaw.missioncontrol.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class GreetingTest {
    @TempDir
    Path folder;

    private String greeting(String... settings) {
        var environment = new MockEnvironment();
        for (int i = 0; i < settings.length; i += 2)
            environment.setProperty("mission-control.auth." + settings[i], settings[i + 1]);
        return new Greeting(environment, DataDirectory.at(folder)).text("http://localhost:8000");
    }

    @Test
    void names_the_file_of_the_admin_token() {
        assertThat(greeting())
                .contains("http://localhost:8000/docs", "the admin token in " + folder.resolve("admin-token"));
    }

    @Test
    void names_the_variable_of_the_admin_token_and_not_the_token() {
        assertThat(greeting("local-token", "s3cret"))
                .contains("given in LOCAL_AUTH_TOKEN", "Bearer $LOCAL_AUTH_TOKEN")
                .doesNotContain("s3cret");
    }

    @Test
    void says_that_people_sign_in_with_clerk() {
        assertThat(greeting("mode", "clerk", "local-token", "s3cret"))
                .contains("a session token from Clerk", "Bearer <session token>")
                .doesNotContain("LOCAL_AUTH_TOKEN", "admin token", "s3cret");
    }
}
