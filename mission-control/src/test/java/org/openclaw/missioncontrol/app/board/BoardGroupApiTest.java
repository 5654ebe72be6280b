package org.openclaw.missioncontrol.app.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;

class BoardGroupApiTest extends ApiTest {
    private static final String GROUPS = "/api/v1/board-groups";

    @Test
    void a_group_is_made_changed_and_removed() {
        var made = admin.post(GROUPS, Map.of("name", " Outer Space ")).created();
        var group = GROUPS + "/" + made.id();
        assertThat(made.header("Location")).contains(group);
        assertThat(made.text("/name")).isEqualTo("Outer Space");
        assertThat(made.text("/slug")).isEqualTo("outer-space");
        assertThat(made.json().get("description").isNull()).isTrue();

        var edited = admin.patch(group, Map.of("name", "Deep Space", "slug", " ", "description", "Far"))
                .ok();
        assertThat(edited.text("/name")).isEqualTo("Deep Space");
        assertThat(edited.text("/slug")).isEqualTo("deep-space");
        assertThat(edited.text("/description")).isEqualTo("Far");
        assertThat(admin.get(group).ok().json()).isEqualTo(edited.json());
        admin.with("If-Match", "\"0\"").patch(group, Map.of("name", "X")).refused(412, "version_mismatch");

        admin.delete(group).gone();
        admin.get(group).refused(404, "not_found");
        admin.delete(group).refused(404, "not_found");
    }

    @Test
    void a_name_of_which_nothing_is_left_gets_a_slug_all_the_same() {
        assertThat(admin.post(GROUPS, Map.of("name", "太空")).created().text("/slug"))
                .matches("[a-z0-9-]{8,}");
    }

    @Test
    void bad_input_is_named() {
        for (var body : new Object[] {Map.of("name", " "), Map.of(), Map.of("name", "x".repeat(201))})
            assertThat(admin.post(GROUPS, body).is(422).text("/errors/0/field")).isEqualTo("name");
        admin.get(GROUPS + "?sort=slug").refused(422, "unknown_sort");
        admin.get(GROUPS + "/nonsense").is(422);
    }

    @Test
    void groups_are_listed_by_name_in_any_case_of_letters() {
        for (var name : new String[] {"zz-b", "ZZ-C", "zz-a"})
            admin.post(GROUPS, Map.of("name", name)).created();
        var names = admin.get(GROUPS + "?order=desc&limit=100")
                .ok()
                .json()
                .get("items")
                .findValuesAsString("name");
        assertThat(names)
                .filteredOn(name -> name.toLowerCase(Locale.ROOT).startsWith("zz-"))
                .containsExactly("ZZ-C", "zz-b", "zz-a");
    }

    @Test
    void a_group_that_is_deleted_leaves_its_boards_behind() {
        var group = admin.post(GROUPS, Map.of("name", "Space")).created().id();
        var board = board(Map.of("board_group_id", group));
        admin.delete(GROUPS + "/" + group).gone();
        assertThat(admin.get("/api/v1/boards/" + board)
                        .ok()
                        .json()
                        .get("board_group_id")
                        .isNull())
                .isTrue();
        admin.post("/api/v1/boards", Map.of("name", "Mars", "board_group_id", group))
                .refused(422, "unknown_board_group");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(db.sql("SELECT type FROM event_log WHERE stream_id = ? ORDER BY position")
                                        .param(board)
                                        .query(String.class)
                                        .list())
                                .containsExactly("board.created", "board.group_changed"));
    }
}
