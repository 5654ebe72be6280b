package org.openclaw.missioncontrol.socket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskRenamed;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.eventlog.LogPosition;
import org.openclaw.missioncontrol.socket.support.Frame;
import org.openclaw.missioncontrol.socket.support.Happened;
import org.openclaw.missioncontrol.socket.support.LogOf;

class MissedTest {
    private static final BoardId BOARD = BoardId.next();
    private static final BoardId OTHER = BoardId.next();

    private final EventStore events = mock();
    private final LogPosition log = mock();
    private final BoardFrames frames = mock();
    private final Missed missed = new Missed(events, log, frames);

    private void happened(int bytes, TrackedEventMessage<?>... happened) {
        when(events.openStream(any())).thenAnswer(asked -> LogOf.events(after(asked.getArgument(0), happened)));
        when(frames.of(any(), any())).thenAnswer(asked -> {
            Envelope envelope = asked.getArgument(1);
            return new Frame(Frame.of(String.valueOf(envelope.position())).message(), bytes, () -> {});
        });
    }

    private static TrackedEventMessage<?>[] after(TrackingToken seen, TrackedEventMessage<?>... happened) {
        return Stream.of(happened)
                .filter(event -> !seen.covers(event.trackingToken()))
                .toArray(TrackedEventMessage<?>[]::new);
    }

    private static TrackedEventMessage<?> renamed(long position, BoardId board) {
        return Happened.at(position, new TaskRenamed(TaskId.next(), board, "new"));
    }

    private static TrackedEventMessage<?>[] renamedUpTo(long position) {
        return LongStream.rangeClosed(1, position)
                .mapToObj(each -> renamed(each, BOARD))
                .toArray(TrackedEventMessage<?>[]::new);
    }

    @Test
    void is_what_happened_on_the_board_after_one_position_up_to_another() throws Exception {
        happened(1, renamed(5, BOARD), renamed(6, OTHER), renamed(8, BOARD), renamed(9, BOARD));
        assertThat(missed.between(4, 8, BOARD))
                .hasValueSatisfying(all -> assertThat(all)
                        .extracting(frame -> frame.message().getPayload())
                        .containsExactly("5", "8"));
    }

    @Test
    void is_nothing_yet_for_whoever_has_seen_more_on_another_node() throws Exception {
        when(log.lastPosition()).thenReturn(9L);
        assertThat(missed.between(9, 7, BOARD))
                .hasValueSatisfying(all -> assertThat(all).isEmpty());
        assertThat(missed.between(10, 7, BOARD)).isEmpty();
    }

    @Test
    void is_not_told_when_it_is_more_than_500_frames() throws Exception {
        happened(1, renamedUpTo(501));
        assertThat(missed.between(1, 501, BOARD)).isPresent();
        assertThat(missed.between(0, 501, BOARD)).isEmpty();
    }

    @Test
    void is_not_told_when_it_is_more_than_1_MiB() throws Exception {
        happened(512 * 1024, renamedUpTo(3));
        assertThat(missed.between(1, 3, BOARD)).isPresent();
        assertThat(missed.between(0, 3, BOARD)).isEmpty();
    }

    @Test
    void is_not_told_when_a_part_of_it_cannot_be_read() throws Exception {
        happened(1, renamed(5, BOARD));
        assertThat(missed.between(4, 6, BOARD)).isEmpty();
    }
}
