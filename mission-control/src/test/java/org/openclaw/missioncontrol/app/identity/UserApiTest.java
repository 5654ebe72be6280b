package org.openclaw.missioncontrol.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaw.missioncontrol.app.ApiTest;

class UserApiTest extends ApiTest {
    private static final String ME = "/api/v1/users/me";

    @Test
    void a_profile_is_changed_and_shown_at_once() {
        var changed = admin.patch(
                        ME,
                        Map.of(
                                "preferred_name",
                                "  Ada ",
                                "pronouns",
                                "she/her",
                                "timezone",
                                "Asia/Shanghai",
                                "notes",
                                "n"))
                .ok();
        assertThat(changed.text("/preferred_name")).isEqualTo("Ada");
        assertThat(changed.text("/timezone")).isEqualTo("Asia/Shanghai");
        assertThat(admin.get(ME).ok().json()).isEqualTo(changed.json());
        assertThat(admin.get(ME).header("ETag")).isEqualTo(changed.header("ETag"));
    }

    @Test
    void blank_is_nothing_and_what_is_not_sent_stays() {
        admin.patch(ME, Map.of("preferred_name", "Ada", "context", "c")).ok();
        var changed = admin.patch(ME, "{\"preferred_name\": \"  \"}").ok();
        assertThat(changed.json().at("/preferred_name").isNull()).isTrue();
        assertThat(changed.text("/context")).isEqualTo("c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timezone\": \"Mars/Olympus\"}",
                "{\"timezone\": 8}",
                "{\"pronouns\": \"%s\"}",
                "{\"name\": [\"A\"]}"
            })
    void a_value_that_cannot_be_is_refused(String body) {
        admin.patch(ME, body.formatted("x".repeat(101))).is(422);
    }

    @Test
    void an_older_version_is_refused() {
        var before = admin.get(ME).header("ETag").orElseThrow();
        admin.patch(ME, Map.of("notes", "Version " + before)).ok();
        admin.with("If-Match", before).patch(ME, Map.of("notes", "Other")).refused(412, "version_mismatch");
    }

    @Test
    void e_mail_and_identity_are_not_ours_to_change() {
        var before = admin.get(ME).json();
        var after = admin.patch(ME, Map.of("email", "eve@example.org", "clerk_user_id", "eve"))
                .ok();
        assertThat(after.json()).isEqualTo(before);
    }
}
