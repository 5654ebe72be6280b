package org.openclaw.missioncontrol.socket.support;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.platform.security.TrustedOrigins;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Which pages may open sockets from a browser: our own, and those of the origins that are named. */
@Component
public class Browsers {
    private final TrustedOrigins trusted;

    Browsers(TrustedOrigins trusted) {
        this.trusted = trusted;
    }

    /** Programs that are no browsers name no origin. */
    public boolean mayOpen(HttpHeaders handshake) {
        var origin = handshake.getOrigin();
        return origin == null || trusted.all().contains(origin) || isOwn(origin, handshake.getFirst(HttpHeaders.HOST));
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
