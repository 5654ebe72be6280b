package org.openclaw.missioncontrol.example.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where the gateway introduces itself and signs off. */
final class Registry {
    private final HttpClient http;
    private final Settings settings;

    Registry(HttpClient http, Settings settings) {
        this.http = http;
        this.settings = settings;
    }

    /** Introduces the gateway, for the first time or once more. Every former relay token of it is dead. */
    Membership register() throws IOException, InterruptedException {
        var answer = send(
                "POST",
                "register",
                Map.of(
                        "organization_id", settings.organizationId(),
                        "registration_token", settings.registrationToken(),
                        "name", settings.name(),
                        "url", "http://localhost",
                        "workspace_root",
                                settings.workspaceRoot().toAbsolutePath().toString(),
                        "version", "example",
                        "capabilities", List.of("chat")));
        if (answer.statusCode() != 201)
            throw new IOException("Not let in: "
                    + Frames.JSON.readTree(answer.body()).path("detail").asString(""));
        var body = Frames.JSON.readTree(answer.body());
        return new Membership(
                body.path("gateway_id").asString(),
                URI.create(body.path("relay_ws_url").asString()),
                body.path("relay_token").asString(),
                Duration.ofSeconds(body.path("heartbeat_interval_seconds").asInt()));
    }

    void signOff(Membership membership) throws IOException, InterruptedException {
        send(
                "DELETE",
                "deregister",
                Map.of("gateway_id", membership.gatewayId(), "relay_token", membership.relayToken()));
    }

    private HttpResponse<String> send(String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(settings.server().resolve("/api/v1/gateway-registry/" + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Frames.JSON.writeValueAsString(body)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** What the gateway is told when it is let in. */
    record Membership(String gatewayId, URI relay, String relayToken, Duration heartbeatInterval) {
        /** Keeps the token out of messages and logs. */
        @Override
        public String toString() {
            return "Membership[" + gatewayId + "]";
        }
    }
}
