package org.openclaw.missioncontrol.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An event that a read model cannot take, because the database refuses what is to be written. */
class DeadLettersTest extends OperationsTest {
    private String board;
    private String task;

    @BeforeEach
    void poison() {
        board = board(Map.of("require_approval_for_done", false));
        task = task(board, "Write");
        db.sql("""
            CREATE OR REPLACE FUNCTION refuse_poison() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF NEW.title LIKE 'Poison%' THEN RAISE EXCEPTION 'refused'; END IF;
                RETURN NEW;
            END
            $$
            """).update();
        db.sql("CREATE TRIGGER refuse_poison BEFORE INSERT OR UPDATE ON views.task_view FOR EACH ROW EXECUTE FUNCTION"
                        + " refuse_poison()")
                .update();
        admin.patch(path(task), Map.of("title", "Poison")).ok();
    }

    @AfterEach
    void mend() {
        db.sql("DROP TRIGGER IF EXISTS refuse_poison ON views.task_view").update();
        letters()
                .forEach(letter -> operator()
                        .post("/deadletters/views/" + letter.path("stream").asString(), Map.of())
                        .ok());
        assertThat(letters()).isEmpty();
    }

    private static String path(String task) {
        return "/api/v1/tasks/" + task;
    }

    private List<JsonNode> letters() {
        return operator().get("/deadletters").ok().json().valueStream().toList();
    }

    private String title(String task) {
        return admin.get(path(task)).ok().text("/title");
    }

    @Test
    void is_parked_with_all_that_follows_on_it_while_everything_else_goes_on_at_once() {
        var other = task(board, "Read");
        admin.patch(path(other), Map.of("status", "in_progress")).ok();
        assertThat(admin.get(path(other)).ok().text("/status")).isEqualTo("in_progress");
        admin.patch(path(task), Map.of("priority", "high")).ok();
        assertThat(title(task)).isEqualTo("Write");
        assertThat(admin.get(path(task)).ok().text("/priority")).isEqualTo("medium");
        var parked = letters();
        assertThat(parked.stream().map(letter -> letter.path("type").asString()))
                .containsExactly("task.renamed", "task.prioritized");
        assertThat(parked.getFirst().path("cause").asString()).contains("P0001").doesNotContain("Poison");
        assertThat(parked.get(1).path("cause").isNull()).isTrue();
        assertThat(parked).allMatch(letter -> letter.path("stream").asString().equals(task));
    }

    @Test
    void is_handled_when_it_is_tried_again_after_the_mend_and_leads_to_what_a_rebuild_shows() {
        admin.patch(path(task), Map.of("priority", "high")).ok();
        admin.patch(path(task), Map.of("status", "in_progress")).ok();
        var failed = operator().post("/deadletters/views/" + task, Map.of()).ok();
        assertThat(failed.text("/handled")).isEqualTo("0");
        assertThat(failed.text("/failure")).contains("P0001");
        db.sql("DROP TRIGGER refuse_poison ON views.task_view").update();
        assertThat(operator().post("/deadletters/views/" + task, Map.of()).ok().text("/handled"))
                .isEqualTo("3");
        assertThat(title(task)).isEqualTo("Poison");
        assertThat(admin.get(path(task)).ok().text("/priority")).isEqualTo("high");
        assertThat(admin.get(path(task)).ok().text("/status")).isEqualTo("in_progress");
        rebuilt("compare")
                .path("different")
                .forEachEntry(
                        (table, rows) -> assertThat(rows.asInt()).as(table).isZero());
    }

    @Test
    void is_handled_once_and_in_order_however_many_try_it_again_at_once() throws Exception {
        for (var title : List.of("Poison 1", "Poison 2", "Poison 3", "Poison 4"))
            admin.patch(path(task), Map.of("title", title)).ok();
        db.sql("DROP TRIGGER refuse_poison ON views.task_view").update();
        try (var operators = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = Collections.<Callable<Integer>>nCopies(
                    8,
                    () -> operator()
                            .post("/deadletters/views/" + task, Map.of())
                            .ok()
                            .status());
            for (var tried : operators.invokeAll(tries)) assertThat(tried.get()).isEqualTo(200);
        }
        assertThat(title(task)).isEqualTo("Poison 4");
        rebuilt("compare")
                .path("different")
                .forEachEntry(
                        (table, rows) -> assertThat(rows.asInt()).as(table).isZero());
    }

    @Test
    void is_forgotten_when_it_is_given_up() {
        var position = letters().getFirst().path("position").asString();
        assertThat(operator().delete("/deadletters/views/" + position).ok().text("/discarded"))
                .isEqualTo("true");
        admin.patch(path(task), Map.of("title", "Sound")).ok();
        assertThat(title(task)).isEqualTo("Sound");
    }

    @Test
    void is_written_by_a_rebuild_that_takes_the_place_of_what_served() {
        db.sql("DROP TRIGGER refuse_poison ON views.task_view").update();
        assertThat(rebuilt("replace").path("state").asString()).isEqualTo("DONE");
        assertThat(letters()).isEmpty();
        assertThat(title(task)).isEqualTo("Poison");
    }
}
