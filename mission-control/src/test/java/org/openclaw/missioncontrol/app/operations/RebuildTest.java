package org.openclaw.missioncontrol.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest extends OperationsTest {
    private String board;

    @BeforeEach
    void plan() {
        board = board(Map.of("require_approval_for_done", false));
        for (var title : List.of("One", "Two", "Three")) {
            var task = "/api/v1/tasks/" + task(board, title);
            admin.patch(task, Map.of("status", "in_progress")).ok();
            admin.post(task + "/comments", Map.of("message", "Begun")).created();
        }
        admin.delete("/api/v1/tasks/" + task(board, "Four")).gone();
    }

    private String seen() {
        return admin.get("/api/v1/boards/" + board + "/tasks").ok().json() + ""
                + admin.get("/api/v1/boards/" + board + "/history").ok().json()
                + admin.get("/api/v1/activity?board_id=" + board).ok().json();
    }

    @Test
    void tells_which_tables_differ_and_mends_them() {
        var before = seen();
        db.sql("UPDATE task_view SET title = 'Falsified' WHERE title = 'One' AND board_id = ?::uuid")
                .param(board)
                .update();
        db.sql("DELETE FROM task_comment_view WHERE board_id = ?::uuid")
                .param(board)
                .update();
        var compared = rebuilt("compare").path("different");
        assertThat(compared.path("task_view").asInt()).isEqualTo(2);
        assertThat(compared.path("task_comment_view").asInt()).isEqualTo(3);
        assertThat(rebuilt("replace").path("state").asString()).isEqualTo("DONE");
        assertThat(seen()).isEqualTo(before);
    }

    @Test
    void leaves_every_reader_and_writer_undisturbed() throws Exception {
        var path = "/api/v1/boards/" + board + "/tasks?limit=100";
        var goOn = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = threads.submit(() -> {
                var totals = new ArrayList<Integer>();
                while (goOn.get())
                    totals.add(Integer.valueOf(admin.get(path).ok().text("/total")));
                return totals;
            });
            var writing = threads.submit(() -> {
                var written = 0;
                for (; goOn.get(); written++) {
                    var task = "/api/v1/tasks/" + task(board, "Written " + written);
                    assertThat(admin.get(task).ok().text("/title")).isEqualTo("Written " + written);
                }
                return written;
            });
            assertThat(rebuilt("replace").path("state").asString()).isEqualTo("DONE");
            goOn.set(false);
            assertThat(reading.get()).isSorted().allMatch(total -> total >= 3);
            var written = writing.get();
            assertThat(admin.get(path).ok().text("/total")).isEqualTo(String.valueOf(3 + written));
        }
        rebuilt("compare")
                .path("different")
                .forEachEntry(
                        (table, rows) -> assertThat(rows.asInt()).as(table).isZero());
    }

    @Test
    void is_refused_without_a_purpose() {
        operator().post("/readmodels", Map.of("purpose", "destroy")).refused(400, "malformed_request");
    }
}
