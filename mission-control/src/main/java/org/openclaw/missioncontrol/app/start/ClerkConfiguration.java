package org.openclaw.missioncontrol.app.start;

import java.net.URI;
import java.time.Duration;
import org.openclaw.missioncontrol.platform.security.ClerkSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads how to reach Clerk, and refuses to start half-configured: people would stand before a door without a lock. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "mission-control.auth.mode", havingValue = "clerk")
class ClerkConfiguration {
    private static final String PUBLIC_API = "https://api.clerk.com/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    ClerkSettings clerkSettings(
            @Value("${mission-control.auth.clerk.secret-key:}") String secretKey,
            @Value("${mission-control.auth.clerk.api-url:}") String apiUrl,
            @Value("${mission-control.auth.clerk.jwks-url:}") String jwksUrl,
            @Value("${mission-control.auth.clerk.issuer:}") String issuer) {
        var api = url("CLERK_API_URL", apiUrl.isBlank() ? PUBLIC_API : apiUrl);
        return new ClerkSettings(
                secret(secretKey.strip()),
                api,
                url("CLERK_JWKS_URL", jwksUrl.isBlank() ? api + "/jwks" : jwksUrl),
                issuer.isBlank() ? null : issuer.strip(),
                PATIENCE);
    }

    private static String secret(String key) {
        if (key.isEmpty())
            throw new StartRefused(
                    "AUTH_MODE is clerk, but CLERK_SECRET_KEY is missing.",
                    "Give the secret key of your Clerk application, or set AUTH_MODE=local.");
        if (!key.matches("[!-~]+"))
            throw new StartRefused(
                    "CLERK_SECRET_KEY holds characters that no such key has.",
                    "Copy the secret key of your Clerk application again.");
        return key;
    }

    private static URI url(String setting, String value) {
        try {
            var url = URI.create(value.strip().replaceFirst("/+$", ""));
            if (url.getHost() != null && url.getScheme().matches("https?")) return url;
        } catch (IllegalArgumentException _) {
            // no address at all
        }
        throw new StartRefused(
                setting + " is not the address of a web server.",
                "Give one such as " + PUBLIC_API + ", or leave it out.");
    }
}
