package org.openclaw.missioncontrol.socket.support;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What a handshake brought along. */
public final class Credential {
    private Credential() {}

    /** The token of the header; else that of the query; null when there is neither. A wrong header brings nothing good. */
    public static @Nullable String of(WebSocketSession session) {
        var header = session.getHandshakeHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null) return query(session, "token");
        return header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : "";
    }

    /** A parameter of the address. */
    public static @Nullable String query(WebSocketSession session, String name) {
        var address = session.getUri();
        if (address == null) return null;
        var value =
                UriComponentsBuilder.fromUri(address).build().getQueryParams().getFirst(name);
        return value == null ? null : UriUtils.decode(value, StandardCharsets.UTF_8);
    }
}
