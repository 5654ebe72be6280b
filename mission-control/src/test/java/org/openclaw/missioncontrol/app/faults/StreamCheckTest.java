package org.openclaw.missioncontrol.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a watcher received is found wanting when something is missing or comes twice. */
class StreamCheckTest {
    private static final List<Long> EXPECTED = List.of(3L, 5L, 8L);

    private final Watcher watcher = new Watcher("a watcher") {
        @Override
        void watch(@Nullable String lastPosition) {}
    };

    private StreamCheck after(long... positions) {
        watcher.begin(2);
        for (var position : positions) hear("task", position);
        return StreamCheck.of(watcher, EXPECTED);
    }

    private void hear(String type, long position) {
        watcher.receive(position, type, JsonMapper.shared().createObjectNode());
    }

    @Test
    void everything_in_its_order_is_right() {
        assertThat(after(3, 5, 8).gaps).isEmpty();
        assertThat(StreamCheck.of(watcher, EXPECTED).repeats).isEmpty();
    }

    @Test
    void what_is_missing_is_a_gap() {
        assertThat(after(3, 8).gaps).hasSize(1);
    }

    @Test
    void what_is_missing_at_the_end_is_a_gap() {
        assertThat(after(3).gaps).hasSize(2);
    }

    @Test
    void what_comes_twice_is_a_repeat() {
        assertThat(after(3, 5, 5, 8).repeats).hasSize(1);
    }

    @Test
    void what_comes_too_late_is_a_gap_and_a_repeat() {
        var check = after(5, 3, 8);
        assertThat(check.gaps).hasSize(1);
        assertThat(check.repeats).hasSize(1);
    }

    @Test
    void a_state_stands_for_all_that_was_before_it() {
        watcher.begin(2);
        hear(BoardWatcher.STATE, 2);
        hear(BoardWatcher.STATE, 5);
        hear("task", 8);
        var check = StreamCheck.of(watcher, EXPECTED);
        assertThat(check.gaps).isEmpty();
        assertThat(check.repeats).isEmpty();
    }
}
