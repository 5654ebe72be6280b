package org.openclaw.missioncontrol.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaw.missioncontrol.platform.security.ClerkSettings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class ClerkConfigurationTest {
    private static ClerkSettings settings(String secret, String api, String jwks, String issuer) {
        return new ClerkConfiguration().clerkSettings(secret, api, jwks, issuer);
    }

    @Nested
    class The_addresses {
        @Test
        void are_those_of_the_public_api_unless_others_are_given() {
            var settings = settings("sk_test", "", " ", "");
            assertThat(settings.apiUrl()).hasToString("https://api.clerk.com/v1");
            assertThat(settings.jwksUrl()).hasToString("https://api.clerk.com/v1/jwks");
            assertThat(settings.issuer()).isNull();
        }

        @Test
        void of_the_keys_follow_that_of_the_api() {
            var settings = settings(" sk_test\n", "http://localhost:9/clerk/", "", "https://acme.example");
            assertThat(settings.secretKey()).isEqualTo("sk_test");
            assertThat(settings.apiUrl()).hasToString("http://localhost:9/clerk");
            assertThat(settings.jwksUrl()).hasToString("http://localhost:9/clerk/jwks");
            assertThat(settings.issuer()).isEqualTo("https://acme.example");
        }

        @Test
        void of_the_keys_may_be_elsewhere() {
            var keys = "https://acme.clerk.example/.well-known/jwks.json";
            assertThat(settings("sk_test", "", keys, "").jwksUrl()).hasToString(keys);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"api.clerk.com/v1", "ftp://clerk.com", "https://", "http:/x", "no address", "https://a b"})
        void are_refused_when_no_web_server_can_be_there(String address) {
            assertThatThrownBy(() -> settings("sk_test", address, "", ""))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("CLERK_API_URL");
            assertThatThrownBy(() -> settings("sk_test", "", address, ""))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("CLERK_JWKS_URL");
        }
    }

    @Nested
    class The_secret_key {
        @ParameterizedTest
        @ValueSource(strings = {"", "  "})
        void is_needed(String nothing) {
            assertThatThrownBy(() -> settings(nothing, "", "", ""))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("AUTH_MODE is clerk, but CLERK_SECRET_KEY is missing.");
        }

        @Test
        void is_refused_when_it_cannot_be_one_without_showing_it() {
            assertThatThrownBy(() -> settings("sk_test\nX-Evil: 1", "", "", ""))
                    .isInstanceOf(StartRefused.class)
                    .message()
                    .doesNotContain("sk_test");
        }
    }

    @Nested
    @ExtendWith(OutputCaptureExtension.class)
    class A_start_that_is_refused {
        @Test
        void says_what_is_missing_and_what_to_do(CapturedOutput output) {
            assertThatThrownBy(() -> start("clerk")).hasRootCauseInstanceOf(StartRefused.class);
            assertThat(output).contains("CLERK_SECRET_KEY is missing", "set AUTH_MODE=local");
        }

        @Test
        void names_the_known_ways_to_sign_in(CapturedOutput output) {
            assertThatThrownBy(() -> start("oidc")).isInstanceOf(StartRefused.class);
            assertThat(output).contains("AUTH_MODE is unknown: oidc.", "local", "clerk");
        }

        private void start(String mode) {
            new SpringApplicationBuilder(SecretsConfiguration.class, ClerkConfiguration.class)
                    .web(WebApplicationType.NONE)
                    .run("--mission-control.auth.mode=" + mode);
        }
    }
}
