package org.openclaw.missioncontrol.platform.security;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where Clerk is, and what it must see of us and we of it. The secret never shows itself, so that no log can hold it.
 *
 * @param issuer whom tokens must name as their issuer; null when that does not matter
 * @param patience how long an answer may take
 */
public record ClerkSettings(
        String secretKey, URI apiUrl, URI jwksUrl, @Nullable String issuer, Duration patience) {
    @Override
    public String toString() {
        return "ClerkSettings[" + apiUrl + ", secret hidden]";
    }
}
