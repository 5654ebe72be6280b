package org.openclaw.missioncontrol.socket.support;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogFollowerTest {
    private final EventStore events = mock();
    private final LogListener listener = mock();
    private final LogFollower follower = new LogFollower("follower", events, listener);

    @AfterEach
    void stop() {
        follower.stop();
    }

    @Test
    void tells_an_event_again_whatever_its_listener_threw() {
        when(events.createHeadToken()).thenReturn(new GlobalSequenceTrackingToken(1));
        when(events.openStream(any())).thenAnswer(_ -> LogOf.events(Happened.at(2, "it")));
        doThrow(new StackOverflowError(), new IllegalStateException())
                .doNothing()
                .when(listener)
                .on(any(), any());
        follower.start();
        verify(listener, timeout(5_000).times(3)).on(any(), any());
        verify(listener, times(1)).beginsAfter(1);
    }
}
