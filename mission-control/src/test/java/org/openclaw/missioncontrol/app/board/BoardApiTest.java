package org.openclaw.missioncontrol.app.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.ApiTest;
import tools.jackson.databind.json.JsonMapper;

class BoardApiTest extends ApiTest {
    private static final String BOARDS = "/api/v1/boards";

    /** All that a POST can say. */
    private static final String EVERYTHING = """
        {"name": "Moon", "slug": "To the Moon", "description": " Far away ", "gateway_id": "%s", "board_group_id": "%s",
         "board_type": "goal", "objective": "Land", "success_metrics": {"landings": 1, "how": {"soft": true, "x": null}},
         "target_date": "2027-07-20", "goal_confirmed": true, "goal_source": "by hand",
         "require_approval_for_done": false, "require_review_before_done": true,
         "block_status_changes_with_pending_approval": true, "only_lead_can_change_status": true, "max_agents": 7}
        """;

    private static String idsOf(Api.Answer page) {
        return page.ok().json().get("items").findValuesAsString("id").toString();
    }

    private String everything() {
        return EVERYTHING.formatted(gateway(), group());
    }

    private String gateway() {
        return admin.post("/api/v1/gateways", Map.of("name", "Gateway " + UUID.randomUUID()))
                .created()
                .id();
    }

    private String group() {
        return admin.post("/api/v1/board-groups", Map.of("name", "Space"))
                .created()
                .id();
    }

    private List<String> eventsOf(String stream) {
        return db.sql("SELECT type FROM event_log WHERE stream_id = ? ORDER BY position")
                .param(stream)
                .query(String.class)
                .list();
    }

    @Nested
    class Opening_a_board {
        @Test
        void takes_a_name_alone() {
            var made = admin.post(BOARDS, Map.of("name", "  Fly to the Moon ")).created();
            assertThat(made.header("Location")).contains(BOARDS + "/" + made.id());
            assertThat(made.header("ETag")).contains("\"0\"");
            assertThat(made.json()).isEqualTo(JsonMapper.shared().readTree("""
                {"id": "%s", "organization_id": "%s", "name": "Fly to the Moon", "slug": "fly-to-the-moon",
                 "description": "", "gateway_id": null, "board_group_id": null, "board_type": "goal",
                 "objective": null, "success_metrics": null, "target_date": null, "goal_confirmed": false,
                 "goal_source": null, "require_approval_for_done": true, "require_review_before_done": false,
                 "block_status_changes_with_pending_approval": false, "only_lead_can_change_status": false,
                 "max_agents": 1, "created_at": "%s", "updated_at": "%s"}
                """.formatted(
                    made.id(), made.text("/organization_id"), made.text("/created_at"), made.text("/created_at"))));
        }

        @Test
        void keeps_everything_that_was_sent() {
            var sent = everything();
            var made = admin.post(BOARDS, sent).created();
            assertThat(made.text("/slug")).isEqualTo("to-the-moon");
            assertThat(made.text("/description")).isEqualTo("Far away");
            assertThat(made.text("/target_date")).isEqualTo("2027-07-20T00:00:00Z");
            JsonMapper.shared()
                    .readTree(sent)
                    .propertyStream()
                    .filter(member ->
                            !List.of("slug", "description", "target_date").contains(member.getKey()))
                    .forEach(member ->
                            assertThat(made.json().get(member.getKey())).isEqualTo(member.getValue()));
            assertThat(admin.get(BOARDS + "/" + made.id()).ok().json()).isEqualTo(made.json());
        }

        @Test
        void with_a_time_as_target_date_keeps_it() {
            var board = board(Map.of("target_date", "2027-07-20T22:17:40+02:00"));
            assertThat(admin.get(BOARDS + "/" + board).text("/target_date")).isEqualTo("2027-07-20T20:17:40Z");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            name            | "  "
            name            | 7
            name            | null
            slug            | 7
            board_type      | "wish"
            target_date     | "2027-02-30"
            target_date     | "tomorrow"
            target_date     | 20270720
            success_metrics | []
            success_metrics | "many"
            goal_confirmed  | "yes"
            max_agents      | -1
            max_agents      | 1.5
            gateway_id      | "none"
            """)
        void with_a_bad_field_names_it(String field, String value) {
            var name = field.equals("name") ? "" : "\"name\": \"Moon\", ";
            var answer = admin.post(BOARDS, "{" + name + "\"" + field + "\": " + value + "}")
                    .is(422);
            assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        }

        @Test
        void with_a_confirmed_goal_needs_the_goal() {
            admin.post(BOARDS, Map.of("name", "Moon", "goal_confirmed", true)).refused(422, "goal_incomplete");
            admin.post(BOARDS, Map.of("name", "Moon", "goal_confirmed", true, "board_type", "general"))
                    .created();
        }

        @Test
        void on_an_unknown_gateway_or_in_an_unknown_group_is_refused() {
            admin.post(BOARDS, Map.of("name", "Moon", "gateway_id", UUID.randomUUID()))
                    .refused(422, "unknown_gateway");
            admin.post(BOARDS, Map.of("name", "Moon", "board_group_id", UUID.randomUUID()))
                    .refused(422, "unknown_board_group");
        }
    }

    @Nested
    class Changing_a_board {
        @Test
        void leaves_what_was_not_sent() {
            var made = admin.post(BOARDS, everything()).created();
            var edited = admin.patch(BOARDS + "/" + made.id(), Map.of("name", " Mars "))
                    .ok();
            assertThat(edited.text("/name")).isEqualTo("Mars");
            assertThat(edited.text("/objective")).isEqualTo("Land");
            assertThat(edited.text("/max_agents")).isEqualTo("7");
            assertThat(eventsOf(made.id())).containsExactly("board.created", "board.renamed");
        }

        @Test
        void clears_what_may_be_null() {
            var made = admin.post(BOARDS, everything()).created();
            var edited = admin.patch(BOARDS + "/" + made.id(), """
                {"objective": null, "success_metrics": null, "target_date": null, "goal_source": null,
                 "board_group_id": null, "gateway_id": null}
                """).ok();
            for (var field : List.of(
                    "objective", "success_metrics", "target_date", "goal_source", "board_group_id", "gateway_id"))
                assertThat(edited.json().get(field).isNull()).as(field).isTrue();
            assertThat(eventsOf(made.id()))
                    .containsExactly(
                            "board.created", "board.gateway_changed", "board.group_changed", "board.goal_changed");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "name",
                    "slug",
                    "description",
                    "board_type",
                    "goal_confirmed",
                    "max_agents",
                    "require_approval_for_done"
                })
        void refuses_null_where_that_cannot_be(String field) {
            var answer = admin.patch(BOARDS + "/" + board(), "{\"" + field + "\": null}")
                    .is(422);
            assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        }

        @Test
        void switches_to_a_goal_only_with_one() {
            var board = BOARDS + "/" + board();
            admin.patch(board, Map.of("board_type", "goal")).refused(422, "goal_incomplete");
            admin.patch(
                            board,
                            Map.of("board_type", "goal", "objective", "Land", "success_metrics", Map.of("landings", 1)))
                    .ok();
        }

        @Test
        void with_an_unfinished_goal_goes_on_when_its_type_is_sent_again() {
            var board = BOARDS + "/" + board(Map.of("board_type", "goal"));
            admin.patch(board, Map.of("board_type", "goal", "name", "Mars")).ok();
        }

        @Test
        void is_refused_on_an_older_version() {
            var board = BOARDS + "/" + board();
            var edited = admin.patch(board, Map.of("name", "Mars")).ok();
            assertThat(edited.header("ETag")).contains("\"1\"");
            var late = admin.with("If-Match", "\"0\"");
            late.patch(board, Map.of("name", "Venus")).refused(412, "version_mismatch");
            late.delete(board).refused(412, "version_mismatch");
        }

        @Test
        void holds_for_its_tasks_at_once() {
            var board = board(Map.of("require_approval_for_done", true));
            var task = "/api/v1/tasks/" + task(board, "Land");
            admin.patch(task, Map.of("status", "done")).refused(409, "approval_required");
            admin.patch(BOARDS + "/" + board, Map.of("require_approval_for_done", false))
                    .ok();
            admin.patch(task, Map.of("status", "done")).ok();
        }
    }

    @Nested
    class Listing_boards {
        @Test
        void sorts_by_name_in_any_case_of_letters_then_newest_first() {
            var group = group();
            var second = board(Map.of("board_group_id", group, "name", "beta"));
            var first = board(Map.of("board_group_id", group, "name", "Alpha"));
            var newest = board(Map.of("board_group_id", group, "name", "Beta"));
            var list = BOARDS + "?board_group_id=" + group;
            assertThat(idsOf(admin.get(list)))
                    .isEqualTo(List.of(first, newest, second).toString());
            assertThat(idsOf(admin.get(list + "&sort=created_at&order=asc")))
                    .isEqualTo(List.of(second, first, newest).toString());
            assertThat(idsOf(admin.get(list + "&limit=1&offset=1")))
                    .isEqualTo(List.of(newest).toString());
            admin.get(list + "&sort=slug").refused(422, "unknown_sort");
        }

        @Test
        void filters() {
            var group = group();
            var gateway = gateway();
            var moon = board(Map.of("board_group_id", group, "name", "Moon", "gateway_id", gateway));
            var mars = board(
                    Map.of("board_group_id", group, "name", "Mars", "board_type", "goal", "description", "100% Red"));
            var list = BOARDS + "?board_group_id=" + group;
            assertThat(idsOf(admin.get(list))).isEqualTo(List.of(mars, moon).toString());
            assertThat(idsOf(admin.get(BOARDS + "?gateway_id=" + gateway)))
                    .isEqualTo(List.of(moon).toString());
            assertThat(idsOf(admin.get(list + "&board_type=goal")))
                    .isEqualTo(List.of(mars).toString());
            assertThat(idsOf(admin.get(list + "&q=MOO")))
                    .isEqualTo(List.of(moon).toString());
            assertThat(idsOf(admin.get(list + "&q=0%25%20red")))
                    .isEqualTo(List.of(mars).toString());
            assertThat(idsOf(admin.get(list + "&q=%25o"))).isEqualTo("[]");
            assertThat(idsOf(admin.get(BOARDS + "?board_group_id=" + UUID.randomUUID())))
                    .isEqualTo("[]");
            admin.get(list + "&board_type=wish").is(422);
        }

        @Test
        void shows_an_agent_those_in_its_reach() {
            var moon = board();
            var mars = board();
            var agent = worker(mars).api();
            assertThat(idsOf(agent.get("/api/v1/agent/boards")))
                    .isEqualTo(List.of(mars).toString());
            assertThat(agent.get("/api/v1/agent/boards/" + mars).ok().id()).isEqualTo(mars);
            agent.get("/api/v1/agent/boards/" + moon).refused(403, "board_read_required");
            agent.get("/api/v1/agent/boards/" + UUID.randomUUID()).refused(404, "not_found");
        }
    }

    @Nested
    class Deleting_a_board {
        @Test
        void takes_it_and_its_tasks_away_at_once() {
            var board = board();
            var task = "/api/v1/tasks/" + task(board, "Land");
            admin.delete(BOARDS + "/" + board).gone();
            admin.get(BOARDS + "/" + board).refused(404, "not_found");
            admin.patch(BOARDS + "/" + board, Map.of("name", "Mars")).refused(404, "not_found");
            admin.delete(BOARDS + "/" + board).refused(404, "not_found");
            admin.get(BOARDS + "/" + board + "/tasks").refused(404, "not_found");
            admin.get(task).refused(404, "not_found");
            admin.patch(task, Map.of("title", "New")).refused(404, "not_found");
            admin.post(task + "/comments", Map.of("message", "Hi")).refused(404, "not_found");
            admin.post("/api/v1/tasks", Map.of("board_id", board, "title", "New"))
                    .refused(404, "not_found");
        }

        @Test
        void ends_each_of_its_tasks_in_the_name_of_the_rule() {
            var board = board();
            var tasks = List.of(task(board, "Land"), task(board, "Return"));
            admin.delete(BOARDS + "/" + board).gone();
            for (var task : tasks)
                await().atMost(Duration.ofSeconds(10))
                        .untilAsserted(
                                () -> assertThat(eventsOf(task)).containsExactly("task.created", "task.deleted"));
            assertThat(authorOf(tasks.getFirst(), "task.deleted")).contains("WhenBoardDeletedThenDeleteTasks");
            assertThat(eventsOf(board)).containsExactly("board.created", "board.deleted");
            assertThat(countOf("task_lookup", board)).isZero();
        }

        private @Nullable String authorOf(String stream, String type) {
            return db.sql("SELECT meta_data FROM event_log WHERE stream_id = ? AND type = ?")
                    .params(stream, type)
                    .query(String.class)
                    .single();
        }

        private int countOf(String table, String board) {
            return db.sql("SELECT count(*) FROM " + table + " WHERE board_id = ?::uuid")
                    .param(board)
                    .query(Integer.class)
                    .single();
        }
    }
}
