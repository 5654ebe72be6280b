package org.openclaw.missioncontrol.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.support.Rejection;

class CommandMetricsTest {
    private record Order() {}

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CommandMetrics metrics = new CommandMetrics(meters);
    private final Receipt receipt = new Receipt();

    private void measure(RuntimeException thrown) {
        assertThatException()
                .isThrownBy(() -> metrics.measure(new Order(), receipt, () -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    private void assertOutcome(String outcome) {
        assertThat(meters.get("command.duration").timers()).singleElement().satisfies(timer -> {
            assertThat(timer.getId().getTag("command")).isEqualTo("Order");
            assertThat(timer.getId().getTag("outcome")).isEqualTo(outcome);
            assertThat(timer.count()).isOne();
        });
    }

    @Nested
    class A_command {
        @Test
        void that_comes_back_is_done() {
            assertThat(metrics.<String>measure(new Order(), receipt, () -> "answer"))
                    .isEqualTo("answer");
            assertOutcome("done");
        }

        @Test
        void that_the_read_models_do_not_show_yet_is_done_and_counted_once_more() {
            measure(new ViewPending("id", 1));
            assertOutcome("done");
            assertThat(meters.get("command.views.late").counter().count()).isOne();
        }

        @Test
        void that_may_not_be_is_refused() {
            measure(Rejection.notFound("task"));
            assertOutcome("refused");
        }

        @Test
        void that_was_done_before_is_a_repetition_although_its_answer_is_refused() {
            receipt.repeats();
            measure(Rejection.conflict("already_issued", "It was."));
            assertOutcome("repetition");
        }

        @Test
        void that_breaks_has_failed() {
            measure(new IllegalStateException());
            assertOutcome("failed");
        }
    }
}
