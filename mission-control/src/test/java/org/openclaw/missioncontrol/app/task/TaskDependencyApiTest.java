package org.openclaw.missioncontrol.app.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;

class TaskDependencyApiTest extends ApiTest {
    private static final String TASKS = "/api/v1/tasks/";

    private Answer dependOn(String task, String... others) {
        return admin.patch(TASKS + task, Map.of("depends_on_task_ids", others));
    }

    private Answer move(String task, String status) {
        return admin.patch(TASKS + task, Map.of("status", status));
    }

    private Answer now(String task) {
        return admin.get(TASKS + task).ok();
    }

    @Nested
    class Setting_dependencies {
        @Test
        void is_refused_for_the_task_itself() {
            var task = task(board(), "Write");
            dependOn(task, task).refused(422, "dependency_self");
        }

        @Test
        void is_refused_for_whatever_does_not_stand_on_the_board() {
            var board = board();
            var here = task(board, "Here");
            var elsewhere = task(board(), "Elsewhere");
            var foreign = abroad(() -> task(board(), "Abroad"));
            var unknown = UUID.randomUUID().toString();
            var refused = dependOn(task(board, "Write"), elsewhere, here, foreign, unknown)
                    .refused(404, "dependency_not_found");
            assertThat(refused.json().at("/missing_task_ids").toString())
                    .isEqualTo("[\"%s\",\"%s\",\"%s\"]".formatted(elsewhere, foreign, unknown));
        }

        @Test
        void returns_a_task_to_the_inbox_also_when_its_whole_form_is_sent() {
            var board = board();
            var agent = worker(board).id();
            var task = task(board, "Publish");
            admin.patch(TASKS + task, Map.of("status", "in_progress", "assigned_agent_id", agent))
                    .ok();
            var first = task(board, "Write");
            var form = Map.of(
                    "title",
                    "Publish",
                    "status",
                    "in_progress",
                    "assigned_agent_id",
                    agent,
                    "depends_on_task_ids",
                    List.of(first));
            var edited = admin.patch(TASKS + task, form).ok();
            assertThat(edited.text("/status")).isEqualTo("inbox");
            assertThat(edited.json().at("/assigned_agent_id").isNull()).isTrue();
            assertThat(edited.text("/blocked_by_task_ids/0")).isEqualTo(first);
        }
    }

    @Nested
    class When_a_dependency_changes {
        @Test
        void reopened_it_takes_the_task_back_to_the_inbox() {
            var board = board();
            var first = task(board, "Write");
            var second = task(board, "Publish");
            dependOn(second, first).ok();
            move(first, "done").ok();
            move(second, "in_progress").ok();
            move(first, "review").ok();
            await().untilAsserted(() -> assertThat(now(second).text("/status")).isEqualTo("inbox"));
        }

        @Test
        void deleted_it_vanishes_from_the_task_as_a_fact() {
            var board = board();
            var first = task(board, "Write");
            var second = task(board, "Check");
            var last = task(board, "Publish");
            dependOn(last, first, second).ok();
            admin.delete(TASKS + first).gone();
            await().untilAsserted(() -> assertThat(
                            now(last).json().at("/depends_on_task_ids").toString())
                    .isEqualTo("[\"" + second + "\"]"));
            assertThat(db.sql("SELECT type FROM event_log WHERE stream_id = ? ORDER BY position")
                            .param(last)
                            .query(String.class)
                            .list())
                    .containsExactly("task.created", "task.dependencies_changed", "task.dependencies_changed");
            dependOn(last, first).refused(404, "dependency_not_found");
        }

        @Test
        void deleted_it_vanishes_also_from_a_task_that_is_done() {
            var board = board();
            var first = task(board, "Write");
            var second = task(board, "Publish");
            dependOn(second, first).ok();
            move(first, "done").ok();
            move(second, "done").ok();
            admin.delete(TASKS + first).gone();
            await().untilAsserted(() -> dependOn(second).ok());
            assertThat(now(second).json().at("/depends_on_task_ids").isEmpty()).isTrue();
        }

        @Test
        void deleted_it_blocks_nothing_from_that_moment_on() {
            var board = board();
            var first = task(board, "Write");
            var second = task(board, "Publish");
            dependOn(second, first).ok();
            admin.delete(TASKS + first).gone();
            assertThat(now(second).text("/is_blocked")).isEqualTo("false");
            move(second, "in_progress").ok();
        }
    }
}
