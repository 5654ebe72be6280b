package org.openclaw.missioncontrol.app.h5user;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;

/** Somebody with a name and a password, who registers and comes in. */
abstract class H5Scene extends ApiTest {
    protected static final String AUTH = "/api/v1/h5/auth";
    protected static final String USERS = "/api/v1/h5/users";

    protected final String username = "Anna-" + UUID.randomUUID();
    protected final String password = "canary-" + UUID.randomUUID();
    protected String organization;

    @BeforeEach
    void know_the_organization() {
        organization = admin.get("/api/v1/organizations/me").ok().id();
    }

    protected Map<String, Object> registration() {
        return new HashMap<>(Map.of("organization_id", organization, "username", username, "password", password));
    }

    protected Answer register() {
        return register(registration()).created();
    }

    protected Answer register(Map<String, Object> body) {
        return api("").post(AUTH + "/register", body);
    }

    protected Answer login(String name, String word) {
        var body = Map.of("organization_id", organization, "username", name, "password", word);
        return api("").post(AUTH + "/login", body);
    }

    protected Answer refresh(String token) {
        return api("").post(AUTH + "/refresh", Map.of("refresh_token", token));
    }

    protected Api bearing(Answer login) {
        return api(login.text("/access_token"));
    }
}
