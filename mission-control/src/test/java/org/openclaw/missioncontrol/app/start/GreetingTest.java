package org.openclaw.missioncontrol.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class GreetingTest {
    @TempDir
    Path folder;

    private void greet(String... settings) {
        var environment = new MockEnvironment().withProperty("local.server.port", "8000");
        for (int i = 0; i < settings.length; i += 2)
            environment.setProperty("mission-control.auth." + settings[i], settings[i + 1]);
        new Greeting(environment, DataDirectory.at(folder)).greet();
    }

    @Test
    void names_the_file_of_the_admin_token(CapturedOutput output) {
        greet();
        assertThat(output)
                .contains("http://localhost:8000/docs", "the admin token in " + folder.resolve("admin-token"));
    }

    @Test
    void names_the_variable_of_the_admin_token_and_not_the_token(CapturedOutput output) {
        greet("local-token", "s3cret");
        assertThat(output).contains("given in LOCAL_AUTH_TOKEN", "Bearer $LOCAL_AUTH_TOKEN");
        assertThat(output).doesNotContain("s3cret");
    }

    @Test
    void says_that_people_sign_in_with_clerk(CapturedOutput output) {
        greet("mode", "clerk", "local-token", "s3cret");
        assertThat(output).contains("a session token from Clerk", "Bearer <session token>");
        assertThat(output).doesNotContain("LOCAL_AUTH_TOKEN", "admin token", "s3cret");
    }
}
