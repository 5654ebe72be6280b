package org.openclaw.missioncontrol.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;

class TaskApiTest extends ApiTest {
    private static final String TASKS = "/api/v1/tasks";

    @Nested
    class Planning_a_task {
        @Test
        void answers_with_the_task_and_where_it_is() {
            var board = board();
            var made = admin.post(TASKS, Map.of("board_id", board, "title", "  Write the report ", "status", "todo"))
                    .created();
            assertThat(made.header("Location")).contains(TASKS + "/" + made.id());
            assertThat(made.header("ETag")).contains("\"0\"");
            assertThat(made.text("/title")).isEqualTo("Write the report");
            assertThat(made.text("/status")).isEqualTo("inbox");
            assertThat(made.text("/priority")).isEqualTo("medium");
            assertThat(admin.get(TASKS + "/" + made.id()).ok().json()).isEqualTo(made.json());
        }

        @Test
        void needs_a_board() {
            admin.post(TASKS, Map.of("title", "Write")).refused(422, "board_id_required");
            admin.post(TASKS, Map.of("title", "Write", "board_id", UUID.randomUUID()))
                    .refused(404, "not_found");
        }

        @Test
        void needs_a_title() {
            var answer = admin.post(TASKS, Map.of("board_id", board(), "title", "  "))
                    .is(422);
            assertThat(answer.text("/errors/0/field")).isEqualTo("title");
        }

        @Test
        void needs_an_author_of_the_organization_before_anything_else() {
            var stranger = Map.of(
                    "board_id",
                    board(),
                    "title",
                    "Write",
                    "created_by_user_id",
                    UUID.randomUUID(),
                    "depends_on_task_ids",
                    List.of(UUID.randomUUID()));
            admin.post(TASKS, stranger).refused(422, "not_a_member");
        }

        @Test
        void has_one_effect_under_one_key() {
            var board = board();
            var keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
            var first = keyed.post(TASKS, Map.of("board_id", board, "title", "Once"))
                    .created();
            var again = keyed.post(TASKS, Map.of("board_id", board, "title", "Once"))
                    .created();
            assertThat(again.json()).isEqualTo(first.json());
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
            assertThat(admin.get("/api/v1/boards/" + board + "/tasks").text("/total"))
                    .isEqualTo("1");
            keyed.post(TASKS, Map.of("board_id", board, "title", "Other")).refused(422, "idempotency_key_reused");
        }
    }

    @Nested
    class Editing_a_task {
        @Test
        void changes_what_is_sent_and_shows_it_at_once() {
            var task = task(board(), "Write");
            var edited = admin.patch(TASKS + "/" + task, Map.of("title", "Read", "priority", "urgent"))
                    .ok();
            assertThat(edited.text("/title")).isEqualTo("Read");
            assertThat(edited.text("/priority")).isEqualTo("critical");
            assertThat(edited.header("ETag")).contains("\"2\"");
        }

        @Test
        void is_refused_on_an_older_version() {
            var task = task(board(), "Write");
            admin.patch(TASKS + "/" + task, Map.of("title", "Read")).ok();
            admin.with("If-Match", "\"0\"")
                    .patch(TASKS + "/" + task, Map.of("title", "Sing"))
                    .refused(412, "version_mismatch");
        }

        @Test
        void clears_what_may_be_null_and_nothing_else() {
            var task = task(board(), "Write");
            admin.patch(TASKS + "/" + task, "{\"description\": \"Long\"}").ok();
            assertThat(admin.patch(TASKS + "/" + task, "{\"description\": null}")
                            .ok()
                            .json()
                            .at("/description")
                            .isNull())
                    .isTrue();
            admin.patch(TASKS + "/" + task, "{\"title\": null}").is(422);
            admin.patch(TASKS + "/" + task, "{\"status\": null}").is(422);
        }

        /** Its title was changed already when its tag was found to be unknown. */
        @Test
        void is_done_as_a_whole_or_not_at_all() {
            var task = task(board(), "Write");
            var both = Map.of("title", "Rewrite", "tag_ids", List.of(UUID.randomUUID()));
            admin.patch("/api/v1/tasks/" + task, both).refused(404, "tag_not_found");
            assertThat(admin.get("/api/v1/tasks/" + task).text("/title")).isEqualTo("Write");
            admin.patch("/api/v1/tasks/" + task, Map.of("title", "Rewrite")).ok();
            assertThat(admin.get("/api/v1/tasks/" + task).text("/title")).isEqualTo("Rewrite");
        }

        @Test
        void never_moves_it_to_another_board() {
            var task = task(board(), "Write");
            admin.patch(TASKS + "/" + task, Map.of("board_id", board())).refused(422, "board_id_fixed");
            admin.patch("/api/v1/boards/" + board() + "/tasks/" + task, Map.of("title", "Read"))
                    .refused(404, "not_found");
        }
    }

    @Nested
    class Moving_a_task {
        @Test
        void waits_for_what_it_depends_on() {
            var board = board();
            var first = task(board, "First");
            var second = admin.post(
                            TASKS, Map.of("board_id", board, "title", "Second", "depends_on_task_ids", List.of(first)))
                    .created();
            assertThat(second.text("/is_blocked")).isEqualTo("true");
            var refused = admin.patch(TASKS + "/" + second.id(), Map.of("status", "in_progress"))
                    .refused(409, "task_blocked");
            assertThat(refused.text("/blocked_by_task_ids/0")).isEqualTo(first);

            admin.patch(TASKS + "/" + first, Map.of("status", "done")).ok();
            assertThat(admin.get(TASKS + "/" + second.id()).text("/is_blocked")).isEqualTo("false");
            admin.patch(TASKS + "/" + second.id(), Map.of("status", "in_progress"))
                    .ok();
        }

        @Test
        void to_done_needs_the_approval_that_the_board_asks_for() {
            var board = board(Map.of("require_approval_for_done", true));
            var task = task(board, "Risky");
            admin.patch(TASKS + "/" + task, Map.of("status", "done")).refused(409, "approval_required");
            var approval = admin.post("/api/v1/approvals", Map.of("action_type", "task.done", "task_id", task))
                    .created()
                    .id();
            admin.post("/api/v1/approvals/" + approval + "/approve", Map.of()).ok();
            admin.patch(TASKS + "/" + task, Map.of("status", "done")).ok();
        }

        @Test
        void an_agent_takes_it_works_and_hands_it_in() {
            var board = board();
            var task = task(board, "Write");
            var agent = worker(board);
            var path = "/api/v1/agent/boards/" + board + "/tasks/" + task;
            assertThat(agent.api()
                            .patch(path, Map.of("status", "in_progress"))
                            .ok()
                            .text("/assigned_agent_id"))
                    .isEqualTo(agent.id());
            agent.api().patch(path, Map.of("status", "review")).refused(422, "comment_required");
            agent.api()
                    .patch(path, Map.of("status", "review", "comment", "Done"))
                    .ok();
            assertThat(admin.get(TASKS + "/" + task + "/comments").text("/items/0/agent_id"))
                    .isEqualTo(agent.id());
        }
    }

    @Nested
    class Commenting {
        @Test
        void says_where_the_comments_are() {
            var board = board();
            var task = task(board, "Write");
            for (var path : List.of(
                    TASKS + "/" + task + "/comments", "/api/v1/boards/" + board + "/tasks/" + task + "/comments")) {
                var comment = admin.post(path, Map.of("message", "Well done")).created();
                assertThat(admin.get(comment.header("Location").orElseThrow())
                                .ok()
                                .text("/items/0/id"))
                        .isEqualTo(comment.id());
            }
        }
    }

    @Nested
    class Listing_tasks {
        @Test
        void filters_sorts_and_pages() {
            var board = board();
            for (var title : List.of("alpha", "beta", "gamma")) task(board, title);
            var path = "/api/v1/boards/" + board + "/tasks";
            var page =
                    admin.get(path + "?sort=title&order=asc&limit=2&offset=1").ok();
            assertThat(page.text("/items/0/title")).isEqualTo("beta");
            assertThat(page.text("/total")).isEqualTo("3");
            assertThat(page.header("X-Total-Count")).contains("3");
            assertThat(admin.get(path + "?q=AMM").text("/items/0/title")).isEqualTo("gamma");
            assertThat(admin.get(path + "?status=done,review").text("/total")).isEqualTo("0");
            admin.get(path + "?status=nope").is(422);
            admin.get(path + "?sort=nope").refused(422, "unknown_sort");
            admin.get(path + "?limit=0").is(422);
        }
    }

    @Nested
    class Deleting_a_task {
        @Test
        void takes_it_from_every_list_and_opens_what_waited() {
            var board = board();
            var first = task(board, "First");
            var second = admin.post(
                            TASKS, Map.of("board_id", board, "title", "Second", "depends_on_task_ids", List.of(first)))
                    .created();
            admin.delete(TASKS + "/" + first).gone();
            admin.get(TASKS + "/" + first).refused(404, "not_found");
            assertThat(admin.get(TASKS + "/" + second.id()).text("/is_blocked")).isEqualTo("false");
            admin.patch(TASKS + "/" + first, Map.of("title", "Ghost")).refused(404, "not_found");
        }
    }
}
