package org.openclaw.missioncontrol.app.h5user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Api.Answer;

/** How admins find users with phones among many. */
class H5UserListApiTest extends H5Scene {
    private Api owner;
    private Answer berta;

    @BeforeEach
    void three_users_of_one_organization() {
        owner = arrival(newAddress());
        organization = owner.get("/api/v1/organizations/me").ok().id();
        register("Cora", "Captain", "cora@harbour.example");
        register("anna", "Pilot", "anna@sea.example");
        berta = register("Berta", "Pilot at sea", "berta@land.example");
    }

    private Answer register(String name, String displayName, String email) {
        var body = registration();
        body.putAll(Map.of("username", name, "display_name", displayName, "email", email));
        return register(body).created();
    }

    private Stream<String> found(String query) {
        return owner.get(USERS + query).ok().json().path("items").findValuesAsString("username").stream();
    }

    @Test
    void come_newest_first() {
        assertThat(found("")).containsExactly("Berta", "anna", "Cora");
        assertThat(found("?limit=1&offset=1")).containsExactly("anna");
    }

    @Test
    void are_found_by_a_part_of_what_they_are_called_and_of_their_address() {
        assertThat(found("?q=PILOT")).containsExactly("Berta", "anna");
        assertThat(found("?q=HARBOUR.ex")).containsExactly("Cora");
        assertThat(found("?q=sea")).containsExactly("Berta", "anna");
        assertThat(found("?q=nobody")).isEmpty();
    }

    @Test
    void are_found_by_their_status() {
        owner.post(USERS + "/" + berta.text("/user/id") + "/suspend", Map.of()).ok();
        assertThat(found("?status=suspended")).containsExactly("Berta");
        assertThat(found("?status=active")).containsExactly("anna", "Cora");
        assertThat(found("?status=deleted&q=anna")).isEmpty();
        owner.get(USERS + "?status=asleep").is(422);
    }

    @Test
    void come_in_the_order_that_is_asked_for() {
        for (var name : new String[] {"anna", "Cora", "Berta"})
            login(name, password).ok();
        assertThat(found("?sort=created_at&order=asc")).containsExactly("Cora", "anna", "Berta");
        assertThat(found("?sort=created_at&order=desc")).containsExactly("Berta", "anna", "Cora");
        assertThat(found("?sort=username&order=asc")).containsExactly("anna", "Berta", "Cora");
        assertThat(found("?sort=username&order=desc")).containsExactly("Cora", "Berta", "anna");
        assertThat(found("?sort=last_login_at&order=asc")).containsExactly("anna", "Cora", "Berta");
        assertThat(found("?sort=last_login_at&order=desc")).containsExactly("Berta", "Cora", "anna");
        owner.get(USERS + "?sort=password").refused(422, "unknown_sort");
    }
}
