package org.openclaw.missioncontrol.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaw.missioncontrol.platform.security.H5JwtSecret;
import org.openclaw.missioncontrol.platform.security.LocalAuthToken;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class SecretsConfigurationTest {
    private static final String STRONG = "s".repeat(50);

    @TempDir
    Path folder;

    private final SecretsConfiguration secrets = new SecretsConfiguration();

    @Nested
    class The_way_to_sign_in {
        @ParameterizedTest
        @ValueSource(strings = {"local", "clerk"})
        void is_one_of_two(String mode) {
            assertThatCode(() -> start(mode)).doesNotThrowAnyException();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "Clerk", "oidc"})
        void is_refused_when_it_is_unknown(String mode) {
            assertThatThrownBy(() -> start(mode))
                    .isInstanceOfSatisfying(
                            StartRefused.class,
                            refusal -> assertThat(refusal.remedy()).contains("local", "clerk"))
                    .hasMessage("AUTH_MODE is unknown: " + mode + ".");
        }

        private void start(String mode) {
            var environment = new MockEnvironment().withProperty("mission-control.auth.mode", mode);
            SecretsConfiguration.knownAuthMode(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
        }
    }

    @Nested
    class The_admin_token {
        @Test
        void is_the_configured_one() {
            assertThat(adminToken(STRONG)).isEqualTo(STRONG);
            assertThat(folder.resolve("admin-token")).doesNotExist();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  "})
        void is_made_and_kept_when_none_is_configured(String nothing) {
            var made = adminToken(nothing);

            assertThat(made).hasSizeGreaterThanOrEqualTo(50).matches("[\\w-]+");
            assertThat(adminToken(nothing)).isEqualTo(made);
            assertThat(folder.resolve("admin-token")).content().isEqualTo(made + "\n");
        }

        @Test
        void is_kept_where_only_its_owner_reads() throws IOException {
            adminToken("");
            assertThat(permissions()).isEqualTo("rw-------");

            Files.setPosixFilePermissions(folder.resolve("admin-token"), PosixFilePermissions.fromString("rw-r--r--"));
            adminToken("");
            assertThat(permissions()).isEqualTo("rw-------");
        }

        @ParameterizedTest
        @ValueSource(strings = {"change-me", "changeme", "replace-me", "replace-with-strong-random-token"})
        void is_refused_when_it_is_a_placeholder(String placeholder) {
            assertThatThrownBy(() -> adminToken(placeholder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("LOCAL_AUTH_TOKEN still holds the placeholder");
        }

        @Test
        void is_refused_when_it_is_short_without_showing_it() {
            var weak = "s".repeat(49);

            assertThatThrownBy(() -> adminToken(weak))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("LOCAL_AUTH_TOKEN is shorter than 50 characters")
                    .message()
                    .doesNotContain(weak);
        }

        @Test
        void is_refused_when_somebody_wrote_a_weak_one_into_the_file() throws IOException {
            Files.writeString(folder.resolve("admin-token"), "weak");

            assertThatThrownBy(() -> adminToken("")).hasMessageContaining("admin-token is shorter than 50");
        }

        @Test
        void does_not_show_itself() {
            assertThat(secrets.localAuthToken(STRONG, DataDirectory.at(folder)))
                    .asString()
                    .doesNotContain(STRONG);
        }

        private String adminToken(String configured) {
            return secrets.localAuthToken(configured, DataDirectory.at(folder)).value();
        }

        private String permissions() throws IOException {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("admin-token")));
        }
    }

    @Nested
    class The_secret_of_H5_tokens {
        @Test
        void is_made_and_kept_when_none_is_configured() {
            var made = h5Secret("", "", "");

            assertThat(made.value()).hasSizeGreaterThanOrEqualTo(32);
            assertThat(h5Secret("", "", "")).isEqualTo(made);
        }

        @Test
        void is_refused_when_it_is_short() {
            assertThatThrownBy(() -> h5Secret("s".repeat(31), "", ""))
                    .hasMessageContaining("H5_JWT_SECRET is shorter than 32 characters");
        }

        @Test
        void is_refused_when_it_is_another_secret_as_well() {
            assertThatThrownBy(() -> h5Secret(STRONG, STRONG, ""))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("H5_JWT_SECRET is the admin token as well")
                    .message()
                    .doesNotContain(STRONG);
            assertThatThrownBy(() -> h5Secret(STRONG, "", " " + STRONG + " "))
                    .hasMessageContaining("H5_JWT_SECRET is the key of Clerk as well")
                    .message()
                    .doesNotContain(STRONG);
        }

        @Test
        void is_refused_when_the_file_holds_none() throws IOException {
            Files.writeString(folder.resolve("h5-jwt-secret"), "");

            assertThatThrownBy(() -> h5Secret("", "", ""))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("h5-jwt-secret is shorter than 32 characters");
        }

        private H5JwtSecret h5Secret(String configured, String adminToken, String clerkKey) {
            var others = new StaticListableBeanFactory();
            if (!adminToken.isEmpty()) others.addBean("adminToken", new LocalAuthToken(adminToken));
            return secrets.h5JwtSecret(
                    configured, clerkKey, others.getBeanProvider(LocalAuthToken.class), DataDirectory.at(folder));
        }
    }
}
