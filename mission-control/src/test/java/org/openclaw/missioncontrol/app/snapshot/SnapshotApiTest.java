package org.openclaw.missioncontrol.app.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import tools.jackson.databind.JsonNode;

class SnapshotApiTest extends ApiTest {
    private static List<String> texts(JsonNode items, String member) {
        return items.valueStream().map(item -> item.at(member).asString()).toList();
    }

    @Nested
    class Of_a_board {
        @Test
        void shows_all_that_stands_on_it_newest_first() {
            var board = board();
            var older = task(board, "older");
            var newer = task(board, "newer");
            var worker = worker(board);
            var lead = lead(board);
            var approval = admin.post(
                            "/api/v1/approvals", Map.of("board_id", board, "action_type", "deploy", "task_id", older))
                    .created()
                    .id();
            admin.post("/api/v1/approvals/" + approval + "/approve", Map.of()).ok();
            var pending = admin.post(
                            "/api/v1/approvals", Map.of("board_id", board, "action_type", "deploy", "task_id", older))
                    .created()
                    .id();

            var snapshot =
                    admin.get("/api/v1/boards/" + board + "/snapshot").ok().json();
            assertThat(snapshot.at("/board"))
                    .isEqualTo(admin.get("/api/v1/boards/" + board).ok().json());
            assertThat(texts(snapshot.at("/tasks"), "/id")).containsExactly(newer, older);
            assertThat(texts(snapshot.at("/agents"), "/id")).containsExactly(lead.id(), worker.id());
            assertThat(texts(snapshot.at("/approvals"), "/id")).containsExactly(pending, approval);
            assertThat(snapshot.at("/pending_approvals_count").asInt()).isEqualTo(1);
            assertThat(snapshot.at("/chat_messages").isEmpty()).isTrue();
        }

        @Test
        void shows_tasks_as_their_cards() {
            var board = board();
            var worker = worker(board);
            var task = task(board, "a card");
            admin.patch("/api/v1/tasks/" + task, Map.of("assigned_agent_id", worker.id()))
                    .ok();
            admin.post("/api/v1/approvals", Map.of("board_id", board, "action_type", "deploy", "task_id", task))
                    .created();

            var card = admin.get("/api/v1/boards/" + board + "/snapshot")
                    .ok()
                    .json()
                    .at("/tasks/0");
            admin.get("/api/v1/tasks/" + task)
                    .ok()
                    .json()
                    .forEachEntry((name, value) -> assertThat(card.get(name)).isEqualTo(value));
            assertThat(card.at("/assignee").asString())
                    .isEqualTo(admin.get("/api/v1/agents/" + worker.id()).ok().text("/name"));
            assertThat(card.at("/approvals_count").asInt()).isEqualTo(1);
            assertThat(card.at("/approvals_pending_count").asInt()).isEqualTo(1);
        }

        @Test
        void is_for_the_agents_of_the_board_too() {
            var board = board();
            var worker = worker(board);
            assertThat(worker.api()
                            .get("/api/v1/agent/boards/" + board + "/snapshot")
                            .ok()
                            .text("/board/id"))
                    .isEqualTo(board);
            worker.api().get("/api/v1/agent/boards/" + board() + "/snapshot").refused(403, "board_read_required");
        }
    }

    @Nested
    class Of_a_group_of_boards {
        private final String group = UUID.randomUUID().toString();

        private String group() {
            return admin.post("/api/v1/board-groups", Map.of("name", group))
                    .created()
                    .id();
        }

        private JsonNode snapshot(String path) {
            return admin.get("/api/v1/" + path).ok().json();
        }

        @Test
        void shows_the_most_pressing_tasks_of_each_board() {
            var together = group();
            var board = board(Map.of("board_group_id", together, "name", "b"));
            var empty = board(Map.of("board_group_id", together, "name", "A"));
            for (var i = 0; i < 3; i++) task(board, "inbox " + i);
            var critical = admin.post(
                            "/api/v1/tasks", Map.of("board_id", board, "title", "critical", "priority", "critical"))
                    .created()
                    .id();
            var begun = task(board, "begun");
            admin.patch("/api/v1/tasks/" + begun, Map.of("status", "in_progress"))
                    .ok();
            var done = task(board, "done");
            admin.patch("/api/v1/tasks/" + done, Map.of("status", "done")).ok();

            var shown = snapshot("board-groups/" + together + "/snapshot?per_board_task_limit=3");
            assertThat(shown.at("/group/id").asString()).isEqualTo(together);
            assertThat(texts(shown.at("/boards"), "/board/id")).containsExactly(empty, board);
            assertThat(shown.at("/boards/0/tasks").isEmpty()).isTrue();
            var counts = shown.at("/boards/1/task_counts");
            assertThat(counts.at("/inbox").asInt()).isEqualTo(4);
            assertThat(counts.at("/in_progress").asInt()).isEqualTo(1);
            assertThat(counts.at("/done").asInt()).isEqualTo(1);
            assertThat(counts.has("review")).isFalse();
            assertThat(texts(shown.at("/boards/1/tasks"), "/title")).containsExactly("begun", "critical", "inbox 2");
            assertThat(shown.at("/boards/1/tasks/0/board_name").asString()).isEqualTo("b");
            assertThat(texts(shown.at("/boards/1/tasks"), "/id")).startsWith(begun, critical);

            var all = snapshot("board-groups/" + together + "/snapshot?include_done=true&per_board_task_limit=100");
            assertThat(texts(all.at("/boards/1/tasks"), "/id")).hasSize(6).endsWith(done);
        }

        @Test
        void shows_a_board_its_neighbours() {
            var together = group();
            var board = board(Map.of("board_group_id", together, "name", "one"));
            var other = board(Map.of("board_group_id", together, "name", "two"));
            var path = "boards/" + board + "/group-snapshot";
            assertThat(texts(snapshot(path).at("/boards"), "/board/id")).containsExactly(other);
            assertThat(texts(snapshot(path + "?include_self=true").at("/boards"), "/board/id"))
                    .containsExactly(board, other);
            assertThat(texts(
                            worker(board)
                                    .api()
                                    .get("/api/v1/agent/" + path)
                                    .ok()
                                    .json()
                                    .at("/boards"),
                            "/board/id"))
                    .containsExactly(other);
        }

        @Test
        void is_empty_for_a_board_that_stands_alone() {
            var alone = snapshot("boards/" + board() + "/group-snapshot");
            assertThat(alone.at("/group").isNull()).isTrue();
            assertThat(alone.at("/boards").isEmpty()).isTrue();
        }

        @Test
        void takes_a_limit_from_0_to_100() {
            var path = "/api/v1/boards/" + board() + "/group-snapshot?per_board_task_limit=";
            for (var limit : new String[] {"-1", "101", "many"})
                admin.get(path + limit).is(422);
            admin.get(path + "0").ok();
        }
    }
}
