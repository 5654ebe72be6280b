package org.openclaw.missioncontrol.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.platform.security.TokenHash;

/** How people come into the organizations of others. */
class InviteApiTest extends PeopleTest {
    private Person bob;

    @BeforeEach
    void meet_bob() {
        bob = stranger("bob");
    }

    @Nested
    class Inviting_somebody {
        @Test
        void shows_a_token_this_once() {
            var invite = ada.api()
                    .post(INVITES, Map.of("invited_email", "  " + bob.email().toUpperCase() + " ", "role", " Admin"))
                    .created();
            assertThat(invite.text("/invited_email")).isEqualTo(bob.email());
            assertThat(invite.text("/role")).isEqualTo("admin");
            assertThat(invite.text("/organization_id")).isEqualTo(ada.organization());
            assertThat(invite.text("/created_by_user_id"))
                    .isEqualTo(ada.membership().text("/user_id"));
            assertThat(invite.json().at("/accepted_at").isNull()).isTrue();
            assertThat(invite.text("/token")).matches("[A-Za-z0-9_-]{32}");
            assertThat(invite.header("Location")).contains(INVITES + "/" + invite.id());

            var listed = ada.api().get(INVITES).ok().json().at("/items/0");
            assertThat(listed.at("/id").asString()).isEqualTo(invite.id());
            assertThat(listed.has("token")).isFalse();
        }

        @Test
        void keeps_nothing_of_the_token_but_its_hash() {
            var token = ada.invite(bob, Map.of()).created().text("/token");
            assertThat(recorded(token)).isZero();
            assertThat(recorded(TokenHash.of(token))).isEqualTo(1);
        }

        private long recorded(String text) {
            return db.sql("SELECT count(*) FROM event_log WHERE strpos(payload::text || meta_data::text, ?) > 0")
                    .param(text)
                    .query(Long.class)
                    .single();
        }

        @Test
        void makes_him_a_member_without_rights_on_boards_unless_more_is_said() {
            var invite = ada.invite(bob, Map.of()).created();
            assertThat(invite.text("/role")).isEqualTo("member");
            assertThat(invite.text("/all_boards_read")).isEqualTo("false");
            assertThat(invite.text("/all_boards_write")).isEqualTo("false");
        }

        @Test
        void needs_an_address_a_known_role_and_own_boards() {
            for (var wrong : List.of("", "  ", "bob", "@" + "x".repeat(320)))
                ada.api().post(INVITES, Map.of("invited_email", wrong)).is(422);
            ada.api().post(INVITES, Map.of()).is(422);
            ada.invite(bob, Map.of("role", "king")).is(422);
            for (var board : List.of(board(arrived("eve")), UUID.randomUUID().toString()))
                ada.invite(bob, Map.of("board_access", List.of(Map.of("board_id", board))))
                        .refused(422, "unknown_board");
        }

        @Test
        void is_refused_to_members_and_as_an_owner_to_admins() {
            colleague("member").invite(bob, Map.of()).refused(403, "organization_admin_required");
            colleague("admin").invite(bob, Map.of("role", "owner")).refused(403, "owner_required");
        }

        @Test
        void is_refused_when_he_is_a_member_or_invited_already() {
            ada.invite(colleague("member"), Map.of()).refused(409, "already_a_member");
            ada.invite(bob, Map.of()).created();
            ada.invite(bob, Map.of("role", "admin")).refused(409, "already_invited");
        }

        @Test
        void is_possible_for_several_organizations_at_once() {
            ada.invite(bob, Map.of()).created();
            arrived("eve").invite(bob, Map.of()).created();
        }

        @Test
        void happens_once_under_one_key_and_the_token_is_not_repeated() {
            var keyed = ada.api().with("Idempotency-Key", UUID.randomUUID().toString());
            var body = Map.of("invited_email", bob.email());
            keyed.post(INVITES, body).created();
            keyed.post(INVITES, body).refused(409, "already_issued");
            assertThat(ada.api().get(INVITES).text("/total")).isEqualTo("1");
        }
    }

    @Nested
    class Looking_at_invites {
        @Test
        void lists_those_that_wait_newest_first() {
            var first = ada.invite(bob, Map.of()).created().id();
            var second = ada.invite(stranger("dan"), Map.of()).created().id();
            assertThat(ada.api().get(INVITES).ok().json().at("/items").findValuesAsString("id"))
                    .containsExactly(second, first);
            bob.arrive();
            assertThat(ada.api().get(INVITES).ok().json().at("/items").findValuesAsString("id"))
                    .containsExactly(second);
        }

        @Test
        void is_refused_to_members() {
            colleague("member").api().get(INVITES).refused(403, "organization_admin_required");
        }
    }

    @Nested
    class Revoking_an_invite {
        @Test
        void makes_its_token_worthless() {
            var invite = ada.invite(bob, Map.of()).created();
            ada.api().delete(INVITES + "/" + invite.id()).gone();
            assertThat(ada.api().get(INVITES).text("/total")).isEqualTo("0");
            bob.arrive();
            bob.accept(invite.text("/token")).refused(404, "not_found");
            ada.api().delete(INVITES + "/" + invite.id()).refused(404, "not_found");
            ada.invite(bob, Map.of()).created();
        }

        @Test
        void is_refused_to_members_and_for_invites_of_others() {
            var cleo = colleague("member");
            var invite = ada.invite(bob, Map.of()).created().id();
            cleo.api().delete(INVITES + "/" + invite).refused(403, "organization_admin_required");
            arrived("eve").api().delete(INVITES + "/" + invite).refused(404, "not_found");
        }

        @Test
        void is_refused_when_it_was_accepted() {
            var invite = ada.invite(bob, Map.of()).created().id();
            bob.arrive();
            ada.api().delete(INVITES + "/" + invite).refused(409, "invite_accepted");
        }

        @Test
        void is_refused_on_another_version() {
            var invite = ada.invite(bob, Map.of()).created();
            ada.api()
                    .with("If-Match", "\"7\"")
                    .delete(INVITES + "/" + invite.id())
                    .refused(412, "version_mismatch");
            var version = invite.header("ETag").orElseThrow();
            ada.api()
                    .with("If-Match", version)
                    .delete(INVITES + "/" + invite.id())
                    .gone();
        }
    }

    @Nested
    class Accepting_an_invite {
        @Test
        void gives_the_role_and_the_rights_of_the_invite() {
            bob.arrive();
            var home = bob.organization();
            var board = board();
            var rights = new HashMap<>(rows(board, true));
            rights.put("role", "admin");
            var token = ada.invite(bob, rights).created().text("/token");

            var member = bob.accept(token).ok();

            assertThat(member.text("/organization_id")).isEqualTo(ada.organization());
            assertThat(member.text("/role")).isEqualTo("admin");
            assertThat(member.text("/board_access/0/board_id")).isEqualTo(board);
            assertThat(member.text("/board_access/0/can_write")).isEqualTo("true");
            assertThat(bob.organization()).isEqualTo(home);
            bob.workIn(ada.organization()).ok();
            assertThat(bob.membership().json()).isEqualTo(member.json());
            bob.api().patch("/api/v1/boards/" + board, Map.of("name", "Ours")).ok();
        }

        @Test
        void lets_who_worked_nowhere_work_there() {
            bob.arrive();
            var token = ada.invite(bob, Map.of()).created().text("/token");
            bob.api().delete(ME).gone();
            bob.api().get(ME).refused(403, "no_active_organization");
            bob.accept(token).ok();
            assertThat(bob.organization()).isEqualTo(ada.organization());
        }

        @Test
        void gives_a_member_who_was_invited_under_another_address_what_he_has_not_got_and_takes_nothing() {
            var own = board();
            var invited = board();
            var cleo = colleague("admin");
            ada.changeAccess(cleo.membership().id(), rows(own, true)).ok();
            var moved = at("moved-" + cleo.email(), cleo);
            var more = new HashMap<>(rows(invited, false));
            more.put("role", "member");
            var token = ada.invite(moved, more).created().text("/token");
            moved.arrive();

            var after = moved.accept(token).ok();

            assertThat(after.text("/role")).isEqualTo("admin");
            var boards = after.json().at("/board_access").findValuesAsString("board_id");
            assertThat(boards).containsExactlyInAnyOrder(own, invited);
            moved.api()
                    .patch("/api/v1/boards/" + own, Map.of("name", "Still hers"))
                    .ok();
        }

        private Map<String, Object> rows(String board, boolean canWrite) {
            return Map.of("board_access", List.of(Map.of("board_id", board, "can_write", canWrite)));
        }

        @Test
        void is_refused_to_who_has_another_address() {
            var token = ada.invite(bob, Map.of()).created().text("/token");
            arrived("eve").accept(token).refused(403, "invite_for_another");
            assertThat(ada.api().get(INVITES).text("/total")).isEqualTo("1");
        }

        @Test
        void is_not_found_when_the_token_is_unknown_or_used() {
            bob.arrive();
            var token = ada.invite(bob, Map.of()).created().text("/token");
            bob.accept(token).ok();
            var used = bob.accept(token).refused(404, "not_found");
            assertThat(bob.accept("guessed").refused(404, "not_found").text("/detail"))
                    .isEqualTo(used.text("/detail"));
            bob.accept(" ").is(422);
            bob.api().post(ACCEPT, Map.of()).is(422);
        }

        @Test
        void has_one_effect_and_one_answer_under_one_key() {
            bob.arrive();
            var token = Map.of("token", ada.invite(bob, Map.of()).created().text("/token"));
            var keyed = bob.api().with("Idempotency-Key", UUID.randomUUID().toString());
            var first = keyed.post(ACCEPT, token).ok();
            assertThat(keyed.post(ACCEPT, token).ok().json()).isEqualTo(first.json());
        }

        @Test
        void needs_a_person_who_has_arrived() {
            var token = ada.invite(bob, Map.of()).created().text("/token");
            bob.accept(token).refused(403, "no_active_organization");
        }
    }

    @Nested
    class Arriving_for_the_first_time {
        @Test
        void leads_to_the_organization_whose_invite_is_the_oldest() {
            ada.invite(bob, Map.of("role", "admin")).created();
            var eve = arrived("eve");
            eve.invite(bob, Map.of()).created();

            bob.arrive();

            assertThat(bob.organization()).isEqualTo(ada.organization());
            assertThat(bob.membership().text("/role")).isEqualTo("admin");
            assertThat(bob.api().get(ORGANIZATIONS).text("/total")).isEqualTo("1");
            assertThat(eve.api().get(INVITES).text("/total")).isEqualTo("1");
        }

        @Test
        void leads_home_when_the_invite_was_revoked() {
            var invite = ada.invite(bob, Map.of()).created();
            ada.api().delete(INVITES + "/" + invite.id()).gone();
            bob.arrive();
            assertThat(bob.api().get(ME).ok().text("/name")).isEqualTo("Personal");
        }
    }

    @Nested
    class The_timeline {
        @Test
        void tells_admins_what_happened_without_addresses() {
            var cleo = stranger("cleo");
            ada.invite(cleo, Map.of("role", "admin")).created();
            cleo.arrive();
            var member = cleo.membership().id();
            ada.changeRole(member, "member").ok();
            ada.changeAccess(member, Map.of("all_boards_read", true)).ok();
            var other = ada.invite(bob, Map.of()).created().id();
            ada.api().delete(INVITES + "/" + other).gone();
            ada.remove(member).gone();

            var timeline = ada.api()
                    .get("/api/v1/activity?event_type=member.*,invite.*")
                    .ok();
            var entries = timeline.json().at("/items").valueStream().toList();

            assertThat(entries.stream()
                            .map(entry -> entry.get("event_type").asString() + ": "
                                    + entry.get("message").asString().replaceAll("Person [a-z]+_\\S+", "Cleo")))
                    .startsWith(
                            "member.removed: Cleo left the organization.",
                            "invite.revoked: An invite was revoked.",
                            "invite.created: Somebody was invited as member.",
                            "member.access_changed: Cleo has other rights on boards now.",
                            "member.role_changed: Cleo is member now.",
                            "member.added: Cleo joined as admin.",
                            "invite.accepted: Cleo accepted an invite.",
                            "invite.created: Somebody was invited as admin.");
            assertThat(entries.get(4).at("/changes/role").toString())
                    .isEqualTo("{\"before\":\"admin\",\"after\":\"member\"}");
            assertThat(entries.get(3).at("/changes/all_boards_read").toString())
                    .isEqualTo("{\"before\":false,\"after\":true}");
            assertThat(timeline.response().body()).doesNotContain("@example.org");
        }
    }
}
