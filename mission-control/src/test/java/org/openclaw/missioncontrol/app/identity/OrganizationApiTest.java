package org.openclaw.missioncontrol.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.ApiTest;

class OrganizationApiTest extends ApiTest {
    private static final String ORGANIZATIONS = "/api/v1/organizations";

    private String home;

    @BeforeEach
    void at_home() {
        home = admin.get(ORGANIZATIONS + "/me").ok().id();
    }

    /** The other tests go on where they were. */
    @AfterEach
    void go_home() {
        workIn(home).ok();
    }

    private Api.Answer workIn(Object organization) {
        return admin.patch(ORGANIZATIONS + "/me/active", Map.of("organization_id", organization));
    }

    private String found(String name) {
        return admin.post(ORGANIZATIONS, Map.of("name", name)).created().id();
    }

    @Nested
    class Founding_an_organization {
        @Test
        void makes_its_founder_an_owner_who_works_there() {
            var made = admin.post(ORGANIZATIONS, Map.of("name", "  Acme ")).created();
            assertThat(made.text("/name")).isEqualTo("Acme");
            assertThat(made.text("/role")).isEqualTo("owner");
            assertThat(made.text("/is_active")).isEqualTo("true");
            assertThat(made.header("Location")).contains(ORGANIZATIONS + "/" + made.id());
            assertThat(made.header("ETag")).contains("\"0\"");
            assertThat(admin.get(ORGANIZATIONS + "/me").json()).isEqualTo(made.json());

            var member = admin.get(ORGANIZATIONS + "/me/member").ok();
            assertThat(member.text("/organization_id")).isEqualTo(made.id());
            assertThat(member.text("/role")).isEqualTo("owner");
            assertThat(member.text("/all_boards_read")).isEqualTo("true");
            assertThat(member.text("/all_boards_write")).isEqualTo("true");
            assertThat(member.json().at("/board_access").isEmpty()).isTrue();
            assertThat(member.text("/user/email")).isEqualTo("admin@home.local");
        }

        @Test
        void has_one_effect_under_one_key_although_he_works_elsewhere_since() {
            var keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
            var first = keyed.post(ORGANIZATIONS, Map.of("name", "Once")).created();
            var again = keyed.post(ORGANIZATIONS, Map.of("name", "Once")).created();
            assertThat(again.json()).isEqualTo(first.json());
        }

        @Test
        void needs_a_name() {
            admin.post(ORGANIZATIONS, Map.of("name", " ")).is(422);
            admin.post(ORGANIZATIONS, Map.of("name", "x".repeat(201))).is(422);
            admin.post(ORGANIZATIONS, Map.of()).is(422);
        }
    }

    @Nested
    class Working_elsewhere {
        @Test
        void shows_other_boards_and_hides_the_former_ones() {
            var board = board();
            var acme = found("Acme");
            admin.get("/api/v1/boards/" + board).refused(404, "not_found");
            assertThat(workIn(home).ok().text("/is_active")).isEqualTo("true");
            admin.get("/api/v1/boards/" + board).ok();
            assertThat(admin.get(ORGANIZATIONS + "/" + acme).text("/is_active")).isEqualTo("false");
        }

        @Test
        void is_refused_where_one_does_not_belong() {
            workIn(UUID.randomUUID()).refused(403, "not_a_member");
            admin.patch(ORGANIZATIONS + "/me/active", Map.of()).is(422);
        }

        @Test
        void is_a_choice_without_a_version() {
            var version = admin.get(ORGANIZATIONS + "/me").header("ETag").orElseThrow();
            admin.with("If-Match", version)
                    .patch(ORGANIZATIONS + "/me/active", Map.of("organization_id", home))
                    .refused(412, "precondition_failed");
        }
    }

    @Nested
    class Looking_at_organizations {
        @Test
        void lists_the_own_ones_by_name() {
            found("zebra " + UUID.randomUUID());
            found("Aardvark " + UUID.randomUUID());
            var names = admin.get(ORGANIZATIONS + "?limit=100")
                    .ok()
                    .json()
                    .at("/items")
                    .findValuesAsString("name");
            assertThat(names).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
            admin.get(ORGANIZATIONS + "?sort=created_at&order=desc").ok();
            admin.get(ORGANIZATIONS + "?sort=role").is(422);
        }

        @Test
        void tells_nothing_of_others() {
            admin.get(ORGANIZATIONS + "/" + UUID.randomUUID()).refused(404, "not_found");
            admin.patch(ORGANIZATIONS + "/" + UUID.randomUUID(), Map.of("name", "Mine"))
                    .refused(404, "not_found");
            admin.delete(ORGANIZATIONS + "/" + UUID.randomUUID()).refused(404, "not_found");
            admin.get(ORGANIZATIONS + "/nonsense").is(422);
        }
    }

    @Nested
    class Renaming_an_organization {
        @Test
        void works_for_the_active_one_and_for_any_by_id() {
            var acme = found("Acme");
            assertThat(admin.patch(ORGANIZATIONS + "/me", Map.of("name", "Ace"))
                            .ok()
                            .text("/name"))
                    .isEqualTo("Ace");
            workIn(home).ok();
            var renamed = admin.patch(ORGANIZATIONS + "/" + acme, Map.of("name", "Apex"))
                    .ok();
            assertThat(renamed.text("/name")).isEqualTo("Apex");
            assertThat(renamed.text("/is_active")).isEqualTo("false");
            assertThat(admin.get(ORGANIZATIONS + "/" + acme).header("ETag")).isEqualTo(renamed.header("ETag"));
            admin.with("If-Match", "\"0\"")
                    .patch(ORGANIZATIONS + "/" + acme, Map.of("name", "Late"))
                    .refused(412, "version_mismatch");
            admin.patch(ORGANIZATIONS + "/" + acme, "{\"name\": null}").is(422);
        }

        @Test
        void is_recorded_in_that_organization() {
            var acme = found("Acme");
            workIn(home).ok();
            admin.patch(ORGANIZATIONS + "/" + acme, Map.of("name", "Apex")).ok();
            var owners = db.sql(
                            "SELECT DISTINCT meta_data::json->>'organization_id' FROM event_log WHERE stream_id = ?")
                    .param(acme)
                    .query(String.class)
                    .list();
            assertThat(owners).containsExactly(acme);
        }
    }

    @Nested
    class Ending_an_organization {
        @Test
        void leaves_nothing_that_can_be_reached() {
            var acme = found("Acme");
            var board = board();
            var agent = worker(board);
            agent.api().get("/api/v1/agent/boards/" + board + "/tasks").ok();

            admin.delete(ORGANIZATIONS + "/me").gone();

            admin.get(ORGANIZATIONS + "/me").refused(403, "no_active_organization");
            admin.get(ORGANIZATIONS + "/" + acme).refused(404, "not_found");
            agent.api().get("/api/v1/agent/boards/" + board + "/tasks").refused(401, "invalid_token");
            workIn(acme).refused(403, "not_a_member");
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                for (var table : new String[] {"board_lookup", "agent_lookup"})
                    assertThat(db.sql("SELECT count(*) FROM " + table + " WHERE organization_id = ?")
                                    .param(UUID.fromString(acme))
                                    .query(Long.class)
                                    .single())
                            .isZero();
            });
        }

        @Test
        void lets_the_oldest_other_one_become_active_with_the_next_arrival() {
            found("Acme");
            admin.delete(ORGANIZATIONS + "/me").gone();
            admin.get("/api/v1/users/me").ok();
            assertThat(admin.get(ORGANIZATIONS + "/me").ok().text("/is_active")).isEqualTo("true");
        }
    }

    @Nested
    class Opening_a_board_without_rights_on_all {
        @Test
        void gives_its_creator_this_one() {
            found("Acme");
            var me = admin.get(ORGANIZATIONS + "/me/member").id();
            admin.put(ORGANIZATIONS + "/me/members/" + me + "/access", Map.of()).ok();

            var board = board();

            admin.get("/api/v1/boards/" + board).ok();
            task(board, "Mine");
            var access = admin.get(ORGANIZATIONS + "/me/member").ok();
            assertThat(access.text("/board_access/0/board_id")).isEqualTo(board);
            assertThat(access.text("/board_access/0/can_write")).isEqualTo("true");

            admin.delete("/api/v1/boards/" + board).gone();
            assertThat(admin.get(ORGANIZATIONS + "/me/member")
                            .json()
                            .at("/board_access")
                            .isEmpty())
                    .isTrue();
        }
    }
}
