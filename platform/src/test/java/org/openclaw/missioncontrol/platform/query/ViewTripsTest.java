package org.openclaw.missioncontrol.platform.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.support.Id;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.query.ViewBatch.Statement;

class ViewTripsTest {
    private static final Id A = new TaskId(UUID.randomUUID());
    private static final Id B = new TaskId(UUID.randomUUID());

    @Test
    void statements_of_one_text_about_different_things_travel_together_past_others() {
        assertThat(trips(about(A, "create"), about(A, "move"), about(B, "create"), about(B, "move")))
                .containsExactly("create 0 2", "move 1 3");
    }

    @Test
    void what_happens_to_one_thing_keeps_its_order() {
        assertThat(trips(about(A, "move"), about(A, "rename"), about(A, "move")))
                .containsExactly("move 0", "rename 1", "move 2");
    }

    @Test
    void the_same_again_to_the_same_thing_travels_along() {
        assertThat(trips(about(A, "move"), about(A, "move"))).containsExactly("move 0 1");
    }

    @Test
    void nothing_passes_a_statement_that_may_be_about_any() {
        assertThat(trips(about(A, "move"), about(null, "delete"), about(B, "move")))
                .containsExactly("move 0", "delete 1", "move 2");
    }

    @Test
    void a_statement_that_may_be_about_any_waits_for_all_before_it() {
        assertThat(trips(about(null, "delete"), about(A, "move"), about(null, "delete")))
                .containsExactly("delete 0", "move 1", "delete 2");
    }

    @Test
    void whatever_comes_nothing_is_lost_and_no_order_that_matters_is_changed() {
        var random = new Random(20261127);
        for (int round = 0; round < 500; round++) {
            var lane = IntStream.range(0, 30)
                    .mapToObj(_ -> about(
                            random.nextInt(8) == 0 ? null : random.nextBoolean() ? A : B, "sql " + random.nextInt(3)))
                    .toArray(Statement[]::new);
            var order = order(lane);
            assertThat(order).hasSize(lane.length).doesNotHaveDuplicates();
            for (int later = 0; later < lane.length; later++)
                for (int earlier = 0; earlier < later; earlier++)
                    if (mustKeep(lane[earlier], lane[later]))
                        assertThat(order.indexOf(earlier)).isLessThan(order.indexOf(later));
        }
    }

    private static boolean mustKeep(Statement one, Statement other) {
        return one.about() == null || other.about() == null || one.about().equals(other.about());
    }

    private static Statement about(@Nullable Id thing, String sql) {
        return new Statement("rows", thing, sql, new Object[] {});
    }

    /** Each trip by its text and the numbers of its statements. */
    private static List<String> trips(Statement... lane) {
        return ViewTrips.of(numbered(lane)).stream()
                .map(trip -> trip.sql() + " "
                        + String.join(" ", numbers(trip).map(String::valueOf).toList()))
                .toList();
    }

    private static List<Integer> order(Statement... lane) {
        return ViewTrips.of(numbered(lane)).stream()
                .flatMap(ViewTripsTest::numbers)
                .toList();
    }

    private static Stream<Integer> numbers(ViewTrips.Trip trip) {
        return trip.values().stream().map(values -> (Integer) values[0]);
    }

    private static List<Statement> numbered(Statement... lane) {
        var numbered = new ArrayList<Statement>();
        for (var statement : lane)
            numbered.add(new Statement(
                    statement.lane(), statement.about(), statement.sql(), new Object[] {numbered.size()}));
        return numbered;
    }
}
