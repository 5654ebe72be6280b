package org.openclaw.missioncontrol.app.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.SecondNode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

class RacesOnTwoNodesTest extends Races {
    private static @Nullable SecondNode second;

    @BeforeEach
    void startSecondNode(@Autowired Environment settings) throws Exception {
        if (second == null) second = SecondNode.beside(settings, adminToken.value());
    }

    @AfterAll
    static void stopSecondNode() {
        if (second != null) second.close();
        second = null;
    }

    @Override
    List<Integer> ports() {
        return List.of(port, second.port());
    }

    /** The first node remembers the task as it was when it was named One, and might find nothing to do. */
    @Test
    void a_node_undoes_what_the_other_has_done() {
        var task = task(board(), "One");
        there(admin).patch(TASKS + task, Map.of("title", "Two")).ok();
        admin.patch(TASKS + task, Map.of("title", "One")).ok();
        assertThat(admin.get(TASKS + task).text("/title")).isEqualTo("One");
        assertThat(events(task)).containsExactly("task.created", "task.renamed", "task.renamed");
    }

    /** The first node remembers that somebody has it. */
    @Test
    void a_task_that_was_given_back_on_the_other_node_can_be_taken() {
        var board = board();
        var task = task(board, "Take me");
        var path = "/api/v1/agent/boards/" + board + "/tasks/" + task;
        worker(board).api().patch(path, Map.of("status", "in_progress")).ok();
        there(admin).patch(TASKS + task, Map.of("status", "inbox")).ok();
        worker(board).api().patch(path, Map.of("status", "in_progress")).ok();
    }

    @Test
    void a_version_that_the_other_node_has_told_is_the_present_one() {
        var task = task(board(), "One");
        var told = there(admin).patch(TASKS + task, Map.of("title", "Two")).ok();
        var version = told.header("ETag").orElseThrow();
        admin.with("If-Match", version)
                .patch(TASKS + task, Map.of("title", "Three"))
                .ok();
        there(admin)
                .with("If-Match", version)
                .patch(TASKS + task, Map.of("title", "Four"))
                .refused(412, "version_mismatch");
    }

    @Test
    void what_the_other_node_has_deleted_is_unknown() {
        var task = task(board(), "One");
        there(admin).delete(TASKS + task).gone();
        admin.patch(TASKS + task, Map.of("title", "One")).refused(404, "not_found");
        admin.patch(TASKS + task, Map.of("title", "Two")).refused(404, "not_found");
    }

    private static Api there(Api who) {
        return who.at(second.port());
    }
}
