package org.openclaw.missioncontrol.app.gateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;

/** A gateway that introduces itself, says that it lives, and signs off. */
public abstract class RegistryScene extends ApiTest {
    protected static final String REGISTRY = "/api/v1/gateway-registry";
    protected static final String GATEWAYS = "/api/v1/gateways/";

    protected String organization;

    @BeforeEach
    void know_the_organization() {
        organization = admin.get("/api/v1/organizations/me").ok().id();
    }

    protected static String name() {
        return "Gateway " + UUID.randomUUID();
    }

    protected Answer issued(Map<String, Object> body) {
        return admin.post(REGISTRY + "/tokens", body).created();
    }

    protected String token() {
        return issued(Map.of()).text("/registration_token");
    }

    protected Map<String, Object> introduction(String token, String name) {
        return new HashMap<>(Map.of(
                "organization_id",
                organization,
                "registration_token",
                token,
                "name",
                name,
                "url",
                "http://runtime.local:18789",
                "workspace_root",
                "/srv/agents",
                "version",
                "2026.11.1",
                "capabilities",
                List.of("chat", "files")));
    }

    protected Answer register(String token, String name) {
        return register(api(""), token, name);
    }

    protected Answer register(Api at, String token, String name) {
        return at.post(REGISTRY + "/register", introduction(token, name));
    }

    protected Answer beat(Answer registered, Map<String, Object> more) {
        return beat(api(""), registered, more);
    }

    protected Answer beat(Api at, Answer registered, Map<String, Object> more) {
        var body = new HashMap<String, Object>(
                Map.of("gateway_id", registered.text("/gateway_id"), "relay_token", registered.text("/relay_token")));
        body.putAll(more);
        return at.post(REGISTRY + "/heartbeat", body);
    }

    protected Answer gateway(Answer registered) {
        return admin.get(GATEWAYS + registered.text("/gateway_id")).ok();
    }

    protected Answer signOff(Answer registered) {
        var body = Map.of("gateway_id", registered.text("/gateway_id"), "relay_token", registered.text("/relay_token"));
        return api("").send("DELETE", REGISTRY + "/deregister", body);
    }
}
