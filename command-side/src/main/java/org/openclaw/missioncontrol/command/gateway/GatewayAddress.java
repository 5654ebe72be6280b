package org.openclaw.missioncontrol.command.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Rejection;

/** Where a gateway listens. */
final class GatewayAddress {
    private static final Set<String> SOCKETS = Set.of("ws", "wss");
    private static final Set<String> ALL = Set.of("ws", "wss", "http", "https");
    private static final Pattern TOKEN = Pattern.compile("(^|&)token(=|&|$)", Pattern.CASE_INSENSITIVE);

    private GatewayAddress() {}

    /** The address as it will be kept; blank means none. It holds no secret: addresses stand in the log for ever. */
    static @Nullable String of(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : of(sent.strip(), SOCKETS);
    }

    /** The same as a gateway says it of itself: we never dial it, so it may be of another kind. */
    static String registered(String sent) {
        return of(sent.strip(), ALL);
    }

    private static String of(String address, Set<String> schemes) {
        try {
            var uri = new URI(address);
            if (uri.getScheme() != null
                    && schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && !holdsToken(uri.getQuery())
                    && !holdsToken(uri.getFragment())) return address;
        } catch (URISyntaxException _) {
            // Refused below.
        }
        throw Rejection.invalid(
                "url",
                "invalid_gateway_url",
                "url is a full address such as wss://gateway.example:18789. Leave passwords and tokens out: it is kept"
                        + " for ever.");
    }

    private static boolean holdsToken(@Nullable String part) {
        return part != null && TOKEN.matcher(part).find();
    }
}
