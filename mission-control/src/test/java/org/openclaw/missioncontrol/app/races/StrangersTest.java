package org.openclaw.missioncontrol.app.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who knows the id of a foreign board can neither hold up its people, nor notice that they are busy. */
class StrangersTest extends ApiTest {
    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void wait_for_no_board_on_which_they_plan_a_task() {
        var board = abroad(() -> board());
        requireAnsweredWhileLocked(board, "/api/v1/tasks", Map.of("board_id", board, "title", "Mine"));
    }

    @Test
    void wait_for_no_board_on_which_they_ask_for_approval() {
        var board = abroad(() -> board());
        requireAnsweredWhileLocked(board, "/api/v1/approvals", Map.of("board_id", board, "action_type", "x"));
    }

    private void requireAnsweredWhileLocked(String board, String path, Object body) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            db.sql("SELECT id FROM board_lookup WHERE id = ?::uuid FOR UPDATE")
                    .param(board)
                    .query()
                    .singleRow();
            assertThat(CompletableFuture.supplyAsync(() -> admin.post(path, body)))
                    .succeedsWithin(Duration.ofSeconds(10))
                    .satisfies(answer -> answer.refused(404, "not_found"));
        });
    }
}
