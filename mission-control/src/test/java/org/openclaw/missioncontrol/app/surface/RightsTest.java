package org.openclaw.missioncontrol.app.surface;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openclaw.missioncontrol.app.Api;

/** People of each role with each right on a board: what they may do follows from both, as the table of rights says. */
class RightsTest extends RoutesTest {
    private static final Path TABLE = Path.of("src", "test", "resources", "rights.tsv");
    private static final List<String> ROLES = List.of("member", "admin", "owner");

    /** What somebody may do on boards. */
    private enum Right {
        NONE,
        READ_ONE,
        WRITE_ONE,
        READ_ALL,
        WRITE_ALL;

        boolean reads() {
            return this != NONE;
        }

        boolean writes() {
            return this == WRITE_ONE || this == WRITE_ALL;
        }

        boolean isForAll() {
            return this == READ_ALL || this == WRITE_ALL;
        }

        boolean isEnoughFor(String right) {
            return switch (right) {
                case "none" -> true;
                case "read" -> reads();
                case "write" -> writes();
                default -> throw new AssertionError("No such right: " + right);
            };
        }

        /** As it is asked for. */
        Map<String, Object> on(String board) {
            return switch (this) {
                case NONE -> Map.of();
                case READ_ONE, WRITE_ONE ->
                    Map.of("board_access", List.of(Map.of("board_id", board, "can_write", writes())));
                case READ_ALL -> Map.of("all_boards_read", true);
                case WRITE_ALL -> Map.of("all_boards_write", true);
            };
        }
    }

    /** What somebody is in an organization, and what he may do on its boards. */
    private record Somebody(String role, Right right) {
        boolean may(Rule rule) {
            return ROLES.indexOf(role) >= ROLES.indexOf(rule.role()) && right.isEnoughFor(rule.right());
        }

        @Override
        public String toString() {
            return role + ", " + right.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** A line of the table. */
    private record Rule(Route route, int success, String role, String right) {
        static Rule of(String line) {
            var cells = line.split("\t");
            var route = Route.all().stream()
                    .filter(known -> known.name().equals(cells[0] + " " + cells[1]))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No such route: " + line));
            assertThat(ROLES).contains(cells[3]);
            return new Rule(route, Integer.parseInt(cells[2]), cells[3], cells[4]);
        }
    }

    private static List<Rule> rules() {
        return Route.lines(TABLE).stream().map(Rule::of).toList();
    }

    static Stream<Somebody> everybody() {
        return ROLES.stream().flatMap(role -> Stream.of(Right.values()).map(right -> new Somebody(role, right)));
    }

    /** Nobody else's organizations shall have members, so that this is somebody new. */
    @BeforeEach
    void let_somebody_new_own_everything() {
        admin = arrival(newAddress());
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void each_route_asks_for_the_role_and_the_right_that_the_table_names(Somebody somebody) {
        var own = things();
        own.ids().put("member", membership(colleague(Map.of())));
        var caller = colleague(somebody, own.ids().get("board"));
        var violations = new ArrayList<String>();
        for (var rule : rules()) {
            int status = status(rule.route(), caller, own);
            int promised = somebody.may(rule) ? rule.success() : 403;
            if (status != promised)
                violations.add(rule.route().name() + " answers " + status + " instead of " + promised);
        }
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void rights_on_one_board_are_none_on_another(Somebody somebody) {
        var other = board();
        var caller = colleague(somebody, board());
        boolean reads = somebody.right().isForAll();
        boolean writes = somebody.right() == Right.WRITE_ALL;
        caller.get("/api/v1/boards/" + other).is(reads ? 200 : 403);
        caller.patch("/api/v1/boards/" + other, named()).is(writes ? 200 : 403);
        caller.post("/api/v1/tasks", Map.of("board_id", other, "title", "Write"))
                .is(writes ? 201 : 403);
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void lists_show_what_may_be_read(Somebody somebody) {
        var board = board();
        for (var each : List.of(board, board())) {
            task(each, "Write");
            admin.post("/api/v1/approvals", Map.of("board_id", each, "action_type", "deploy"))
                    .created();
        }
        var caller = colleague(somebody, board);
        var seen = somebody.right().isForAll() ? "2" : somebody.right().reads() ? "1" : "0";
        for (var list : List.of("boards", "tasks", "approvals", "activity?event_type=task.created"))
            assertThat(caller.get("/api/v1/" + list).ok().text("/total"))
                    .as(list)
                    .isEqualTo(seen);
    }

    @Test
    void the_table_speaks_of_every_feature_for_people() {
        var named = rules().stream().map(rule -> rule.route().feature()).collect(toSet());
        var forPeople = Route.overHttp().stream()
                .filter(route ->
                        !List.of("public", "agent", "lead", "main", "h5_user").contains(route.who()))
                .map(Route::feature)
                .collect(toSet());
        assertThat(named).isEqualTo(forPeople);
    }

    private Api colleague(Somebody somebody, String board) {
        var invite = new LinkedHashMap<>(somebody.right().on(board));
        invite.put("role", somebody.role());
        return colleague(invite);
    }

    private Api colleague(Map<String, Object> more) {
        var email = newAddress();
        var invite = new LinkedHashMap<>(more);
        invite.put("invited_email", email);
        admin.post("/api/v1/organizations/me/invites", invite).created();
        return arrival(email);
    }

    private static String membership(Api member) {
        return member.get("/api/v1/organizations/me/member").ok().id();
    }

    private int status(Route route, Api caller, Things own) {
        var path = route.at(own::meantBy);
        if (route.path().endsWith("/stream")) return caller.statusOf(path);
        return caller.send(route.method(), path, sample(route, own)).status();
    }
}
