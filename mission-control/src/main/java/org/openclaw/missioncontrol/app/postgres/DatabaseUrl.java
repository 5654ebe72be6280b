package org.openclaw.missioncontrol.app.postgres;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.app.start.StartRefused;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A database named the way hosting platforms do: {@code postgres://user:password@host:port/database?options}. */
record DatabaseUrl(
        String jdbcUrl, @Nullable String user, @Nullable String password) implements JdbcConnectionDetails {

    static DatabaseUrl of(String text) {
        if (text.startsWith("jdbc:postgresql:")) {
            return new DatabaseUrl(text, null, null);
        }
        var url = parsed(text);
        var port = url.getPort() == -1 ? "" : ":" + url.getPort();
        var options = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        var jdbcUrl = "jdbc:postgresql://" + url.getHost() + port + url.getRawPath() + options;
        return new DatabaseUrl(jdbcUrl, part(url, 0), part(url, 1));
    }

    private static URI parsed(String text) {
        try {
            var url = URI.create(text);
            if (url.getHost() != null && String.valueOf(url.getScheme()).matches("postgres(ql)?")) {
                return url;
            }
        } catch (IllegalArgumentException malformed) {
            // Refused below, without the text: it may hold a password.
        }
        throw new StartRefused(
                "DATABASE_URL is not the address of a PostgreSQL database.",
                "Write it as postgres://user:password@host:5432/database, with special characters percent-encoded.");
    }

    private static @Nullable String part(URI url, int index) {
        var user = url.getRawUserInfo();
        if (user == null) {
            return null;
        }
        var parts = user.split(":", 2);
        return index < parts.length
                ? URLDecoder.decode(parts[index].replace("+", "%2B"), StandardCharsets.UTF_8)
                : null;
    }

    @Override
    public String getJdbcUrl() {
        return jdbcUrl;
    }

    @Override
    public @Nullable String getUsername() {
        return user;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    /** Without user and options: a record shows everything otherwise, and a JDBC address may hold a password too. */
    @Override
    public String toString() {
        return "DatabaseUrl[" + jdbcUrl.replaceFirst("\\?.*", "") + "]";
    }
}
