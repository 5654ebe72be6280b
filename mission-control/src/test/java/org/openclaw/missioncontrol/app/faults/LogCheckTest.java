package org.openclaw.missioncontrol.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.faults.Intent.Acknowledged;
import org.openclaw.missioncontrol.app.faults.Log.Recorded;
import tools.jackson.databind.json.JsonMapper;

/** The judge finds what is wrong, and nothing else. */
class LogCheckTest {
    private static final Intent EDIT =
            new Intent("key", "PATCH", "/tasks/t", null, List.of("task.renamed", "task.described"), "t", "word");

    private final Journal journal = new Journal();

    private LogCheck check(Recorded... events) {
        return new LogCheck(journal, new Log(List.of(events)));
    }

    private static Recorded event(long position, long sequence, String type, String word) {
        return event(position, "t", sequence, type, Map.of("board_id", "b", "title", word), "key");
    }

    private static Recorded event(
            long position, String stream, long sequence, String type, Map<String, ?> payload, String cause) {
        var facts = Map.of(
                "actor_type",
                "USER",
                "actor_id",
                "u",
                "correlation_id",
                "key",
                "causation_id",
                cause,
                "channel",
                "rest");
        var json = JsonMapper.shared();
        return new Recorded(
                position, "e" + position, stream, sequence, type, json.valueToTree(payload), json.valueToTree(facts));
    }

    @Nested
    class Of_an_edit_that_was_acknowledged {
        private final Recorded renamed = event(1, 0, "task.renamed", "word");
        private final Recorded described = event(2, 1, "task.described", "word");

        private LogCheck acknowledged(long version, Recorded... events) {
            journal.intend(EDIT);
            journal.acknowledge(EDIT, new Acknowledged(200, "t", version));
            return check(events);
        }

        @Test
        void finds_nothing_when_both_events_are_there() {
            var check = acknowledged(1, renamed, described);
            assertThat(check.lost()).isEmpty();
            assertThat(check.doubled()).isEmpty();
            assertThat(check.halfDone()).isEmpty();
            assertThat(check.unexplained()).isEmpty();
            assertThat(check.outOfOrder()).isEmpty();
        }

        @Test
        void finds_it_lost_without_its_events() {
            assertThat(acknowledged(1).lost()).hasSize(1);
        }

        @Test
        void finds_it_lost_when_other_words_were_recorded() {
            assertThat(acknowledged(1, event(1, 0, "task.renamed", "other"), described)
                            .lost())
                    .hasSize(1);
        }

        @Test
        void finds_it_lost_when_the_version_was_answered_before_it() {
            assertThat(acknowledged(0, renamed, described).lost()).hasSize(1);
        }

        @Test
        void finds_it_half_done_with_one_event_alone() {
            assertThat(acknowledged(1, renamed).halfDone()).hasSize(1);
        }

        @Test
        void finds_it_doubled_with_one_event_twice() {
            assertThat(acknowledged(2, renamed, described, event(3, 2, "task.renamed", "word"))
                            .doubled())
                    .hasSize(1);
        }
    }

    @Nested
    class Of_what_nobody_answered {
        @Test
        void asks_for_all_or_nothing() {
            journal.intend(EDIT);
            assertThat(check().lost()).isEmpty();
            assertThat(check().halfDone()).isEmpty();
            assertThat(check(event(1, 0, "task.renamed", "word")).halfDone()).hasSize(1);
        }
    }

    @Nested
    class Of_the_log_itself {
        @Test
        void finds_a_gap_in_a_stream() {
            assertThat(check(event(1, 0, "task.created", "a"), event(2, 2, "task.renamed", "b"))
                            .outOfOrder())
                    .hasSize(1);
        }

        @Test
        void finds_a_cause_that_does_not_exist() {
            assertThat(check(event(1, "t", 0, "task.created", Map.of(), "nothing"))
                            .unexplained())
                    .hasSize(1);
        }

        @Test
        void accepts_a_cause_that_does_exist() {
            assertThat(check(event(1, 0, "task.created", "a"), event(2, "s", 0, "task.created", Map.of(), "e1"))
                            .unexplained())
                    .isEmpty();
        }

        @Test
        void finds_a_task_that_outlived_its_board() {
            var created = event(1, 0, "task.created", "a");
            var deleted = event(2, "b", 0, "board.deleted", Map.of(), "key");
            var gone = event(3, 1, "task.deleted", "a");
            assertThat(check(created, deleted).halfDone()).hasSize(1);
            assertThat(check(created, deleted, gone).halfDone()).isEmpty();
        }
    }
}
