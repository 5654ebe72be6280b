package org.openclaw.missioncontrol.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What members of one organization may know of each other and do to each other. */
class MemberApiTest extends PeopleTest {
    @Nested
    class Looking_at_members {
        @Test
        void lists_them_by_their_addresses_with_all_their_rights() {
            var board = board();
            var cleo = colleague("member");
            var bob = colleague("admin");
            ada.changeAccess(cleo.membership().id(), Map.of("board_access", List.of(Map.of("board_id", board))))
                    .ok();

            var page = cleo.api().get(MEMBERS).ok();

            assertThat(page.text("/total")).isEqualTo("3");
            assertThat(page.header("X-Total-Count")).contains("3");
            assertThat(page.json().at("/items").findValuesAsString("email"))
                    .containsExactly(ada.email(), bob.email(), cleo.email());
            assertThat(page.json().at("/items/2")).isEqualTo(cleo.membership().json());
            assertThat(page.text("/items/2/board_access/0/board_id")).isEqualTo(board);
            assertThat(ada.api().get(MEMBERS + "?limit=1&offset=1").ok().text("/items/0/role"))
                    .isEqualTo("admin");
            ada.api().get(MEMBERS + "?sort=shoe_size").refused(422, "unknown_sort");
        }

        @Test
        void one_by_one_is_for_admins_and_for_oneself() {
            var cleo = colleague("member");
            var own = cleo.membership();
            var seen = cleo.api().get(MEMBERS + "/" + own.id()).ok();
            assertThat(seen.json()).isEqualTo(own.json());
            assertThat(seen.header("ETag")).isEqualTo(own.header("ETag")).isPresent();
            assertThat(ada.api().get(MEMBERS + "/" + own.id()).ok().json()).isEqualTo(own.json());
            assertThat(own.text("/user/email")).isEqualTo(cleo.email());

            cleo.api().get(MEMBERS + "/" + ada.membership().id()).refused(403, "organization_admin_required");
        }

        @Test
        void of_others_is_as_if_they_did_not_exist() {
            var eve = arrived("eve").membership().id();
            for (var id : List.of(eve, UUID.randomUUID().toString())) {
                ada.api().get(MEMBERS + "/" + id).refused(404, "not_found");
                ada.changeRole(id, "admin").refused(404, "not_found");
                ada.changeAccess(id, Map.of()).refused(404, "not_found");
                ada.remove(id).refused(404, "not_found");
            }
            ada.api().get(MEMBERS + "/nonsense").is(422);
        }
    }

    @Nested
    class Changing_a_role {
        @Test
        void counts_at_once() {
            var cleo = colleague("member");
            cleo.api().get(INVITES).refused(403, "organization_admin_required");
            var changed = ada.changeRole(cleo.membership().id(), "admin").ok();
            assertThat(changed.text("/role")).isEqualTo("admin");
            assertThat(cleo.membership().json()).isEqualTo(changed.json());
            cleo.api().get(INVITES).ok();
            ada.changeRole(cleo.membership().id(), "member").ok();
            cleo.api().get(INVITES).refused(403, "organization_admin_required");
        }

        @Test
        void takes_the_role_in_any_case_of_letters_but_no_other_word() {
            var cleo = colleague("member").membership().id();
            assertThat(ada.changeRole(cleo, " Admin ").ok().text("/role")).isEqualTo("admin");
            ada.changeRole(cleo, "king").is(422);
            ada.changeRole(cleo, "").is(422);
            ada.api().patch(MEMBERS + "/" + cleo, "{\"role\": null}").is(422);
            assertThat(ada.api().patch(MEMBERS + "/" + cleo, Map.of()).ok().text("/role"))
                    .isEqualTo("admin");
        }

        @Test
        void is_refused_to_members() {
            var cleo = colleague("member");
            cleo.changeRole(cleo.membership().id(), "admin").refused(403, "organization_admin_required");
        }

        @Test
        void to_or_from_owner_is_for_owners() {
            var bob = colleague("admin");
            var cleo = colleague("member").membership().id();
            bob.changeRole(cleo, "owner").refused(403, "owner_required");
            bob.changeRole(ada.membership().id(), "member").refused(403, "owner_required");
            ada.changeRole(cleo, "owner").ok();
            ada.changeRole(cleo, "member").ok();
        }

        @Test
        void of_the_last_owner_is_refused() {
            ada.changeRole(ada.membership().id(), "admin").refused(422, "last_owner");
            var bob = colleague("owner");
            ada.changeRole(ada.membership().id(), "member").ok();
            bob.changeRole(bob.membership().id(), "member").refused(422, "last_owner");
        }

        @Test
        void is_refused_when_it_is_based_on_an_older_state() {
            var cleo = colleague("member").membership();
            var before = cleo.header("ETag").orElseThrow();
            ada.changeRole(cleo.id(), "admin").ok();
            var careful = ada.api().with("If-Match", before);
            careful.patch(MEMBERS + "/" + cleo.id(), Map.of("role", "member")).refused(412, "version_mismatch");
            careful.put(MEMBERS + "/" + cleo.id() + "/access", Map.of()).refused(412, "version_mismatch");
            careful.delete(MEMBERS + "/" + cleo.id()).refused(412, "version_mismatch");
            var now = ada.api().get(MEMBERS + "/" + cleo.id()).header("ETag").orElseThrow();
            ada.api()
                    .with("If-Match", now)
                    .patch(MEMBERS + "/" + cleo.id(), Map.of("role", "member"))
                    .ok();
        }
    }

    @Nested
    class Replacing_rights {
        private final Map<String, Object> nothing = Map.of();

        @Test
        void counts_at_once() {
            var board = "/api/v1/boards/" + board();
            var cleo = colleague("member");
            var member = cleo.membership().id();
            cleo.api().get(board).refused(403, "board_read_required");

            ada.changeAccess(member, on(board, Map.of())).ok();
            cleo.api().get(board).ok();
            cleo.api().patch(board, Map.of("name", "Hers")).refused(403, "board_write_required");

            ada.changeAccess(member, on(board, Map.of("can_write", true))).ok();
            cleo.api().patch(board, Map.of("name", "Hers")).ok();

            ada.changeAccess(member, nothing).ok();
            cleo.api().get(board).refused(403, "board_read_required");

            ada.changeAccess(member, Map.of("all_boards_read", true)).ok();
            cleo.api().get(board).ok();
            cleo.api().patch(board, Map.of("name", "Ours")).refused(403, "board_write_required");

            ada.changeAccess(member, Map.of("all_boards_write", true)).ok();
            cleo.api().patch(board, Map.of("name", "Ours")).ok();
        }

        private Map<String, Object> on(String board, Map<String, Object> rights) {
            var row = new HashMap<String, Object>(rights);
            row.put("board_id", board.substring(board.lastIndexOf('/') + 1));
            return Map.of("board_access", List.of(row));
        }

        @Test
        void takes_who_may_write_for_who_may_read_and_who_may_neither_for_nobody() {
            var board = board();
            var cleo = colleague("member").membership().id();
            var writes = ada.changeAccess(cleo, on(board, Map.of("can_read", false, "can_write", true)))
                    .ok();
            assertThat(writes.text("/board_access/0/can_read")).isEqualTo("true");
            assertThat(writes.text("/board_access/0/can_write")).isEqualTo("true");
            assertThat(ada.changeAccess(cleo, on(board, Map.of("can_read", false)))
                            .ok()
                            .json()
                            .at("/board_access")
                            .isEmpty())
                    .isTrue();
        }

        @Test
        void drops_the_rows_when_it_is_about_all_boards() {
            var cleo = colleague("member").membership().id();
            var body = Map.of("all_boards_read", true, "board_access", List.of(Map.of("board_id", board())));
            var changed = ada.changeAccess(cleo, body).ok();
            assertThat(changed.text("/all_boards_read")).isEqualTo("true");
            assertThat(changed.text("/all_boards_write")).isEqualTo("false");
            assertThat(changed.json().at("/board_access").isEmpty()).isTrue();
        }

        @Test
        void keeps_the_rows_that_stay() {
            var first = board();
            var second = board();
            var cleo = colleague("member").membership().id();
            var before = ada.changeAccess(cleo, on(first, Map.of())).ok();
            var both = List.of(Map.of("board_id", first), Map.of("board_id", second, "can_write", true));
            var after = ada.changeAccess(cleo, Map.of("board_access", both)).ok();
            assertThat(after.json().at("/board_access/0"))
                    .isEqualTo(before.json().at("/board_access/0"));
            assertThat(after.text("/board_access/1/board_id")).isEqualTo(second);
            assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
            assertThat(ada.changeAccess(cleo, Map.of("board_access", both.reversed()))
                            .ok()
                            .header("ETag"))
                    .isEqualTo(after.header("ETag"));
        }

        @Test
        void is_refused_for_boards_of_others_as_for_unknown_ones() {
            var cleo = colleague("member").membership().id();
            var foreign = board(arrived("eve"));
            var unknown = UUID.randomUUID().toString();
            var refusal = ada.changeAccess(cleo, on(foreign, Map.of())).refused(422, "unknown_board");
            assertThat(ada.changeAccess(cleo, on(unknown, Map.of())).text("/detail"))
                    .isEqualTo(refusal.text("/detail"));
            ada.changeAccess(cleo, Map.of("board_access", List.of(Map.of()))).is(422);
            ada.changeAccess(cleo, "{\"board_access\": [null]}").is(422);
        }

        @Test
        void is_refused_to_members() {
            var cleo = colleague("member");
            cleo.changeAccess(cleo.membership().id(), Map.of("all_boards_read", true))
                    .refused(403, "organization_admin_required");
        }

        @Test
        void on_a_board_ends_with_the_board() {
            var board = board();
            var cleo = colleague("member");
            ada.changeAccess(cleo.membership().id(), on(board, Map.of("can_write", true)))
                    .ok();
            ada.api().delete("/api/v1/boards/" + board).gone();
            assertThat(cleo.membership().json().at("/board_access").isEmpty()).isTrue();
        }
    }

    @Nested
    class Removing_a_member {
        @Test
        void lets_him_go_on_in_his_oldest_other_organization() {
            var bob = arrived("bob");
            var home = bob.organization();
            bob.api().post(ORGANIZATIONS, Map.of("name", "Later")).created();
            bob.accept(ada.invite(bob, Map.of()).created().text("/token")).ok();
            bob.workIn(ada.organization()).ok();
            var member = bob.membership().id();

            ada.remove(member).gone();

            assertThat(bob.organization()).isEqualTo(home);
            bob.workIn(ada.organization()).refused(403, "not_a_member");
            bob.api().get(ORGANIZATIONS + "/" + ada.organization()).refused(404, "not_found");
            ada.remove(member).refused(404, "not_found");
            assertThat(ada.api().get(MEMBERS).text("/total")).isEqualTo("1");
        }

        @Test
        void leaves_him_where_he_works_if_that_is_elsewhere() {
            var bob = arrived("bob");
            bob.accept(ada.invite(bob, Map.of()).created().text("/token")).ok();
            var later = bob.api().post(ORGANIZATIONS, Map.of("name", "Later")).created();
            ada.remove(memberOf(bob)).gone();
            assertThat(bob.organization()).isEqualTo(later.id());
        }

        private String memberOf(Person person) {
            return ada.api()
                    .get(MEMBERS + "?limit=100")
                    .ok()
                    .json()
                    .at("/items")
                    .valueStream()
                    .filter(member -> member.at("/user/email").asString().equals(person.email()))
                    .map(member -> member.at("/id").asString())
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        void leaves_him_nowhere_if_he_has_no_other_until_he_arrives_again() {
            var cleo = colleague("member");
            ada.remove(cleo.membership().id()).gone();
            cleo.api().get(ME).refused(403, "no_active_organization");
            cleo.arrive();
            assertThat(cleo.api().get(ME).ok().text("/name")).isEqualTo("Personal");
        }

        @Test
        void is_refused_to_members_and_to_himself() {
            var bob = colleague("admin");
            var cleo = colleague("member");
            cleo.remove(bob.membership().id()).refused(403, "organization_admin_required");
            bob.remove(bob.membership().id()).refused(403, "cannot_remove_oneself");
            ada.remove(ada.membership().id()).refused(403, "cannot_remove_oneself");
        }

        @Test
        void who_is_an_owner_is_for_owners() {
            var bob = colleague("admin");
            bob.remove(ada.membership().id()).refused(403, "owner_required");
            ada.changeRole(bob.membership().id(), "owner").ok();
            bob.remove(ada.membership().id()).gone();
        }
    }
}
