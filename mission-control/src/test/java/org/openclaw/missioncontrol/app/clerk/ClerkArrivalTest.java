package org.openclaw.missioncontrol.app.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Crowd;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** People who come with a session token, and what becomes of them here. */
@ExtendWith(OutputCaptureExtension.class)
class ClerkArrivalTest extends ClerkTest {
    private static final String ME = "/api/v1/users/me";
    private static final String LOGIN = "/api/v1/auth/login";

    private final String email = newEmail();
    private final String sub = subOf(email);

    @AfterEach
    void recover() {
        CLERK.fails(false);
    }

    /** The person with these claims alone. */
    private Api with(Map<String, ?> claims) {
        return api(CLERK.token(sub, claims));
    }

    private long profilesRead() {
        return CLERK.count("GET /v1/users/" + sub);
    }

    @Nested
    class Coming_for_the_first_time {
        @Test
        void makes_a_user_and_an_organization_of_his_own() {
            var me = api(tokenOf(email, Map.of("email", email.toUpperCase())))
                    .get(ME)
                    .ok();
            assertThat(me.text("/clerk_user_id")).isEqualTo(sub);
            assertThat(me.text("/email")).isEqualTo(email);
            assertThat(me.text("/name")).isEqualTo(nameOf(email));
            var organization =
                    api(tokenOf(email)).get("/api/v1/organizations/me").ok();
            assertThat(organization.text("/name")).isEqualTo("Personal");
            assertThat(organization.text("/role")).isEqualTo("owner");
            assertThat(profilesRead()).isZero();
        }

        @Test
        void asks_once_for_what_the_token_does_not_say() {
            var addresses = List.of(
                    Map.of("id", "1", "email_address", "other@example.org"),
                    Map.of("id", "2", "email_address", email.toUpperCase()));
            CLERK.knows(
                    sub,
                    Map.of(
                            "email_addresses", addresses,
                            "primary_email_address_id", "2",
                            "first_name", "Ada",
                            "last_name", "King"));
            var me = with(Map.of()).get(ME).ok();
            assertThat(me.text("/email")).isEqualTo(email);
            assertThat(me.text("/name")).isEqualTo("Ada King");
            assertThat(with(Map.of()).get(ME).ok().json()).isEqualTo(me.json());
            assertThat(profilesRead()).isEqualTo(1);
        }

        @Test
        void works_without_an_answer_too_of_which_the_log_tells_nothing_personal(CapturedOutput output) {
            with(Map.of("email", email)).get("/api/v1/boards").refused(403, "no_active_organization");
            var me = with(Map.of("email", email)).get(ME).ok();
            assertThat(me.text("/email")).isEqualTo(email);
            assertThat(me.json().at("/name").isNull()).isTrue();
            with(Map.of("email", email)).get(ME).ok();
            assertThat(profilesRead()).isEqualTo(1);
            assertThat(output)
                    .contains("Clerk did not show the profile of " + sub)
                    .doesNotContain(email, FakeClerk.SECRET, "eyJ");
        }

        @Test
        void makes_one_user_and_one_organization_however_often_he_comes_at_once() {
            var person = with(Map.of());
            assertThat(Crowd.of(32).statuses(() -> person.get(ME))).containsExactly(Map.entry(200, 32L));
            assertThat(person.get("/api/v1/organizations").text("/total")).isEqualTo("1");
            assertThat(profilesRead()).isEqualTo(1);
        }
    }

    @Nested
    class Coming_again {
        @Test
        void takes_over_another_address_and_leaves_the_name_alone() {
            var before = with(Map.of("email", email, "name", "Ada")).get(ME).ok();
            var after = with(Map.of("email", "New-" + email, "name", "Other"))
                    .get(ME)
                    .ok();
            assertThat(after.id()).isEqualTo(before.id());
            assertThat(after.text("/email")).isEqualTo("new-" + email);
            assertThat(after.text("/name")).isEqualTo("Ada");
        }

        @Test
        void keeps_what_the_token_does_not_repeat() {
            var before = personOf(email).get(ME).json();
            assertThat(with(Map.of()).get(ME).ok().json()).isEqualTo(before);
            assertThat(profilesRead()).isZero();
        }

        @Test
        void fills_in_a_name_that_was_cleared() {
            var person = personOf(email);
            assertThat(person.patch(ME, Collections.singletonMap("name", null))
                            .ok()
                            .json()
                            .at("/name")
                            .isNull())
                    .isTrue();
            assertThat(person.get(ME).ok().text("/name")).isEqualTo(nameOf(email));
        }

        @Test
        void keeps_the_profile_that_he_wrote_here() {
            var person = personOf(email);
            person.patch(ME, Map.of("preferred_name", "Ada", "timezone", "Europe/London"))
                    .ok();
            assertThat(person.get(ME).ok().text("/preferred_name")).isEqualTo("Ada");
        }
    }

    @Nested
    class Logging_in {
        @Test
        void answers_with_the_end_of_the_token() {
            var end = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
            var token = CLERK.token(sub, Map.of("email", email, "name", "Ada", "exp", Date.from(end)));
            var answer = api("").post(LOGIN, Map.of("token", token)).ok();
            assertThat(answer.text("/access_token")).isEqualTo(token);
            assertThat(answer.text("/auth_mode")).isEqualTo("clerk");
            assertThat(answer.text("/expires_at")).isEqualTo(end.toString());
            assertThat(answer.text("/user/email")).isEqualTo(email);
            assertThat(answer.text("/organization/role")).isEqualTo("owner");
        }

        @Test
        void is_refused_with_another_token() {
            api("").post(LOGIN, Map.of("token", LOCAL_TOKEN)).refused(401, "invalid_token");
        }
    }

    @Nested
    class Several_people {
        @Test
        void see_nothing_of_each_other() {
            var ada = personOf(email);
            var bob = personOf(newEmail());
            var board =
                    ada.post("/api/v1/boards", Map.of("name", "Mine")).created().id();
            ada.get("/api/v1/boards/" + board).ok();
            bob.get("/api/v1/boards/" + board).refused(404, "not_found");
            assertThat(bob.get("/api/v1/boards").text("/total")).isEqualTo("0");
        }

        @Test
        void bear_their_names_in_the_timeline() {
            var ada = personOf(email);
            ada.post("/api/v1/boards", Map.of("name", "Mine")).created();
            var entry = ada.get("/api/v1/activity?limit=1").ok();
            assertThat(entry.text("/items/0/actor/id")).isEqualTo(ada.get(ME).id());
            assertThat(entry.text("/items/0/actor/name")).isEqualTo(nameOf(email));
        }
    }

    @Nested
    class Leaving_for_good {
        @Test
        void deletes_the_account_first() {
            var person = personOf(email);
            CLERK.knows(sub, Map.of());
            var organization = person.get("/api/v1/organizations/me").id();
            person.delete(ME).gone();
            assertThat(CLERK.knows(sub)).isFalse();
            person.get("/api/v1/organizations/" + organization).refused(403, "no_active_organization");
        }

        @Test
        void does_not_mind_an_account_that_is_gone_already() {
            personOf(email).delete(ME).gone();
            assertThat(CLERK.count("DELETE /v1/users/" + sub)).isEqualTo(1);
        }

        @Test
        void changes_nothing_while_clerk_refuses() {
            var person = personOf(email);
            var before = person.get(ME).json();
            CLERK.fails(true);
            person.delete(ME).refused(502, "account_not_deleted");
            assertThat(person.get(ME).ok().json()).isEqualTo(before);
            person.get("/api/v1/boards").ok();
        }

        @Test
        void asks_nobody_when_it_is_refused_here() {
            personOf(email).with("If-Match", "\"99\"").delete(ME).refused(412, "version_mismatch");
            assertThat(CLERK.count("DELETE /v1/users/" + sub)).isZero();
        }
    }

    @Test
    void no_admin_token_is_made_and_none_is_good() {
        assertThat(dataDirectory.resolve("admin-token")).doesNotExist();
        api(LOCAL_TOKEN).get(ME).refused(401, "invalid_token");
    }
}
