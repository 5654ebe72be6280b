package org.openclaw.missioncontrol.socket.support;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Which pages may open sockets from a browser: our own, and those of the origins that are named. */
@Component
public class Browsers {
    private final List<String> origins;

    Browsers(@Value("${mission-control.cors-origins:${CORS_ORIGINS:}}") List<String> origins) {
        this.origins = origins.stream().map(String::strip).toList();
    }

    /** Programs that are no browsers name no origin. */
    public boolean mayOpen(HttpHeaders handshake) {
        var origin = handshake.getOrigin();
        return origin == null || origins.contains(origin) || isOwn(origin, handshake.getFirst(HttpHeaders.HOST));
    }

    /** By host and port: the scheme may change on the way through a proxy. */
    private static boolean isOwn(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
