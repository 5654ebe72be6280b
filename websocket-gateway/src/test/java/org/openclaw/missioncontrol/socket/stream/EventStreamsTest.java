package org.openclaw.missioncontrol.socket.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.SignedInMember;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.platform.eventlog.LogPosition;
import org.openclaw.missioncontrol.socket.support.Access;
import org.openclaw.missioncontrol.socket.support.LogOf;
import org.openclaw.missioncontrol.socket.support.Readers;
import org.openclaw.missioncontrol.socket.support.SocketMetrics;

class EventStreamsTest {
    private final EventStore events = mock();
    private final LogPosition log = mock();
    private final Access access = mock();
    private final Readers readers = new Readers(new SocketMetrics(new SimpleMeterRegistry()));
    private final EventStreams streams = new EventStreams(events, log, mock(), access, new StreamItems(), readers);
    private final Caller.Member reader =
            new Caller.Member(UserId.next(), OrganizationId.next(), Role.MEMBER, true, true, Map.of());

    private void open(String lastEventId) {
        streams.open(new ActivityChannel(null, mock()), new SignedInMember(reader, null), lastEventId);
    }

    @BeforeEach
    void a_log_of_nine_of_which_seven_are_decided() {
        when(events.createHeadToken()).thenReturn(new GlobalSequenceTrackingToken(7));
        when(log.lastPosition()).thenReturn(9L);
        when(events.openStream(any())).thenAnswer(_ -> LogOf.events());
        when(access.now(any())).thenReturn(Optional.of(reader));
    }

    @Nested
    class A_stream_begins {
        @BeforeEach
        void while_the_product_runs() {
            readers.start();
        }

        private void requireBeginning(long position) {
            verify(events, timeout(5_000)).openStream(new GlobalSequenceTrackingToken(position));
            readers.stop();
        }

        @Test
        void with_the_present() {
            open(null);
            requireBeginning(7);
        }

        /** Another node may have decided more already. */
        @Test
        void where_its_reader_was_although_not_all_before_it_is_decided_here() {
            open("9");
            requireBeginning(9);
        }

        @Test
        void with_the_present_when_its_reader_cannot_have_been_there() {
            open("10");
            requireBeginning(7);
        }
    }

    @Test
    void a_stream_that_is_opened_when_all_others_have_been_ended_ends_too() {
        var empty = LogOf.events();
        when(events.openStream(any())).thenAnswer(_ -> empty);
        readers.start();
        readers.stop();
        open(null);
        verify(events, timeout(5_000)).openStream(any());
        await().untilAsserted(() -> assertThat(empty.isClosed()).isTrue());
    }
}
