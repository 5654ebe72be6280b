package org.openclaw.missioncontrol.app.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;

class ApprovalDecisionApiTest extends ApiTest {
    private static final String APPROVALS = "/api/v1/approvals";

    private String approval(String... tasks) {
        return admin.post(APPROVALS, Map.of("action_type", "task.assign", "task_ids", tasks))
                .created()
                .id();
    }

    private static String onBoard(String board) {
        return "/api/v1/boards/" + board + "/approvals";
    }

    @Nested
    class Deciding {
        @Test
        void says_who_decided_when_and_what_he_said() {
            var approval = approval(task(board(), "Hire"));
            var granted = admin.post(APPROVALS + "/" + approval + "/approve", Map.of("comment", " Go on "))
                    .ok();
            assertThat(granted.text("/status")).isEqualTo("approved");
            assertThat(granted.text("/resolution_comment")).isEqualTo("Go on");
            assertThat(granted.text("/resolved_at")).endsWith("Z");
            assertThat(granted.text("/resolved_by_user_id"))
                    .isEqualTo(admin.get("/api/v1/users/me").text("/id"));
            assertThat(granted.header("ETag")).contains("\"1\"");
            admin.post(APPROVALS + "/" + approval + "/reject", Map.of()).refused(409, "approval_resolved");
        }

        @Test
        void takes_no_body() {
            var approval = approval(task(board(), "Hire"));
            assertThat(admin.send("POST", APPROVALS + "/" + approval + "/reject", null)
                            .ok()
                            .text("/status"))
                    .isEqualTo("rejected");
        }

        @Test
        void of_what_is_unknown_finds_nothing() {
            admin.post(APPROVALS + "/" + UUID.randomUUID() + "/approve", Map.of())
                    .refused(404, "not_found");
            admin.get(APPROVALS + "/" + UUID.randomUUID()).refused(404, "not_found");
        }

        @Test
        void by_patch_decides_and_reopens() {
            var board = board();
            var task = task(board, "Hire");
            var path = onBoard(board) + "/" + approval(task);
            assertThat(admin.patch(path, Map.of("status", "approved")).ok().text("/status"))
                    .isEqualTo("approved");
            assertThat(admin.patch(path, Map.of("status", "approved")).ok().header("ETag"))
                    .contains("\"1\"");
            admin.patch(path, Map.of("status", "rejected")).refused(409, "approval_resolved");
            var reopened = admin.patch(path, Map.of("status", "pending")).ok();
            assertThat(reopened.text("/status")).isEqualTo("pending");
            assertThat(reopened.json().at("/resolved_at").isNull()).isTrue();
            admin.patch(path, Map.of("status", "maybe")).is(422);
            admin.patch(path, Map.of()).is(422);
            admin.with("If-Match", "\"0\"")
                    .patch(path, Map.of("status", "approved"))
                    .refused(412, "version_mismatch");
        }

        @Test
        void does_not_reopen_beside_another_that_is_pending() {
            var board = board();
            var task = task(board, "Hire");
            var first = approval(task);
            admin.patch(onBoard(board) + "/" + first, Map.of("status", "rejected"))
                    .ok();
            approval(task);
            admin.patch(onBoard(board) + "/" + first, Map.of("status", "pending"))
                    .refused(409, "approval_conflict");
        }

        @Test
        void on_another_board_finds_nothing() {
            var approval = approval(task(board(), "Hire"));
            admin.patch(onBoard(board()) + "/" + approval, Map.of("status", "approved"))
                    .refused(404, "not_found");
        }
    }

    @Nested
    class Racing {
        @Test
        void of_two_different_decisions_one_wins() throws Exception {
            var approval = approval(task(board(), "Hire"));
            var answers = race(List.of(
                    () -> admin.post(APPROVALS + "/" + approval + "/approve", Map.of()),
                    () -> admin.post(APPROVALS + "/" + approval + "/reject", Map.of())));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            var winner = answers.stream()
                    .filter(answer -> answer.status() == 200)
                    .findFirst()
                    .orElseThrow();
            assertThat(admin.get(APPROVALS + "/" + approval).text("/status")).isEqualTo(winner.text("/status"));
        }

        @Test
        void a_task_never_gets_done_after_its_approval_was_taken_back() throws Exception {
            var board = board(Map.of("require_approval_for_done", true));
            for (int i = 0; i < 8; i++) {
                var task = task(board, "Hire " + i);
                var approval = approval(task);
                admin.post(APPROVALS + "/" + approval + "/approve", Map.of()).ok();
                race(List.of(
                        () -> admin.patch("/api/v1/tasks/" + task, Map.of("status", "done")),
                        () -> admin.patch(onBoard(board) + "/" + approval, Map.of("status", "pending"))));
                assertThat(db.sql("""
                    SELECT type FROM event_log
                     WHERE stream_id IN (?, ?) AND type IN ('task.moved', 'approval.reopened') ORDER BY position
                    """)
                                .params(task, approval)
                                .query(String.class)
                                .list())
                        .isIn(List.of("task.moved", "approval.reopened"), List.of("approval.reopened"));
            }
        }

        @Test
        void of_64_callers_who_decide_one_wins() throws Exception {
            var approval = approval(task(board(), "Hire"));
            var callers = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < 64; i++) {
                var decision = i % 2 == 0 ? "/approve" : "/reject";
                callers.add(() -> admin.post(APPROVALS + "/" + approval + decision, Map.of()));
            }
            var answers = race(callers);
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 200)
                    .allSatisfy(answer -> answer.refused(409, "approval_resolved"));
            assertThat(db.sql("SELECT count(*) FROM event_log WHERE stream_id = ?")
                            .param(approval)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }

        @Test
        void of_those_who_ask_for_one_task_one_wins() throws Exception {
            var task = task(board(), "Hire");
            Callable<Answer> ask = () -> admin.post(APPROVALS, Map.of("action_type", "x", "task_id", task));
            var answers = race(Collections.nCopies(16, ask));
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .allSatisfy(answer -> answer.refused(409, "approval_conflict"));
        }

        private List<Answer> race(List<Callable<Answer>> callers) throws Exception {
            var answers = new ArrayList<Answer>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answer : threads.invokeAll(callers)) answers.add(answer.get());
            }
            return answers;
        }
    }
}
