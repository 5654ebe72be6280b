package org.openclaw.missioncontrol.app.start;

import java.nio.file.Path;
import java.util.Set;
import org.openclaw.missioncontrol.platform.security.H5JwtSecret;
import org.openclaw.missioncontrol.platform.security.LocalAuthToken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The data directory and the secrets: those of the environment, else our own, kept in the data directory. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {
    static final String ADMIN_TOKEN_FILE = "admin-token";

    private static final Set<String> AUTH_MODES = Set.of("local", "clerk");
    private static final Set<String> PLACEHOLDERS =
            Set.of("change-me", "changeme", "replace-me", "replace-with-strong-random-token");

    /** Comes before everything else: with an unknown mode nobody could sign in. */
    @Bean
    static BeanFactoryPostProcessor knownAuthMode(Environment environment) {
        return _ -> {
            var mode = environment.getProperty("mission-control.auth.mode", "local");
            if (!AUTH_MODES.contains(mode))
                throw new StartRefused(
                        "AUTH_MODE is unknown: " + mode + ".",
                        "Set it to local (one admin token) or clerk (people sign in with Clerk).");
        };
    }

    @Bean
    DataDirectory dataDirectory(@Value("${mission-control.data-dir}") Path path) {
        return DataDirectory.at(path.normalize());
    }

    @Bean
    @ConditionalOnProperty(name = "mission-control.auth.mode", havingValue = "local", matchIfMissing = true)
    LocalAuthToken localAuthToken(
            @Value("${mission-control.auth.local-token:}") String configured, DataDirectory directory) {
        return new LocalAuthToken(secret(configured, "LOCAL_AUTH_TOKEN", directory, ADMIN_TOKEN_FILE, 50));
    }

    @Bean
    H5JwtSecret h5JwtSecret(
            @Value("${mission-control.auth.h5-jwt-secret:}") String configured,
            @Value("${mission-control.auth.clerk.secret-key:}") String clerkKey,
            ObjectProvider<LocalAuthToken> adminToken,
            DataDirectory directory) {
        var secret = secret(configured, "H5_JWT_SECRET", directory, "h5-jwt-secret", 32);
        adminToken.ifAvailable(token -> {
            if (secret.equals(token.value())) throw weak("H5_JWT_SECRET", "is the admin token as well");
        });
        if (secret.equals(clerkKey.strip())) throw weak("H5_JWT_SECRET", "is the key of Clerk as well");
        return new H5JwtSecret(secret);
    }

    /** The configured one, else the kept one: whoever wrote it, it must be strong. */
    private static String secret(
            String configured, String variable, DataDirectory directory, String file, int atLeast) {
        return configured.isBlank()
                ? strong(directory.secret(file), directory.resolve(file).toString(), atLeast)
                : strong(configured.strip(), variable, atLeast);
    }

    private static String strong(String secret, String origin, int atLeast) {
        if (PLACEHOLDERS.contains(secret)) {
            throw weak(origin, "still holds the placeholder of an example");
        }
        if (secret.length() < atLeast) {
            throw weak(origin, "is shorter than " + atLeast + " characters");
        }
        return secret;
    }

    private static StartRefused weak(String origin, String why) {
        return new StartRefused(
                origin + " " + why + "; anybody could guess it.",
                "Make a strong one with: openssl rand -hex 32. Or leave it out (if it is a file, remove it), and one is"
                        + " made and kept in the data directory.");
    }
}
