package org.openclaw.missioncontrol.socket.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Refuses an address that cannot be read before the server complains about it in its log: the address would stand there
 * with the token that it carries.
 */
final class SoundAddress implements HandshakeInterceptor {
    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        if (isSound(((ServletServerHttpRequest) request).getServletRequest().getQueryString())) return true;
        var answer = ((ServletServerHttpResponse) response).getServletResponse();
        answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
        return false;
    }

    private static boolean isSound(@Nullable String query) {
        try {
            new URI("?" + query);
            return true;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
