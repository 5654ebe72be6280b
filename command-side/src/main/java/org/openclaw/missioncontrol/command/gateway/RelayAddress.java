package org.openclaw.missioncontrol.command.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a gateway opens its relay connection: below the address that is configured, or else the one that it has called. */
@Component
class RelayAddress {
    private final String base;

    RelayAddress(@Value("${mission-control.base-url:}") String base) {
        this.base = base.strip();
    }

    String of(GatewayId gateway, HttpServletRequest request) {
        var root = base.isEmpty() ? called(request) : configured();
        var secure = "https".equals(root.getScheme()) || "wss".equals(root.getScheme());
        return UriComponentsBuilder.fromUri(root)
                .scheme(secure ? "wss" : "ws")
                .path("/ws/gateway/{gatewayId}/relay")
                .build(gateway)
                .toString();
    }

    private URI configured() {
        return URI.create((base.contains("://") ? base : "https://" + base).replaceAll("/+$", ""));
    }

    /** As the proxy before us has seen it, if there is one that is trusted. */
    private static URI called(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .scheme(request.getScheme())
                .host(request.getServerName())
                .port(request.getServerPort())
                .build()
                .toUri();
    }
}
