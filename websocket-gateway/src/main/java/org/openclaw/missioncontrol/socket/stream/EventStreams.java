package org.openclaw.missioncontrol.socket.stream;

import java.time.Duration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.SignedInMember;
import org.openclaw.missioncontrol.platform.eventlog.LogPosition;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.socket.support.Access;
import org.openclaw.missioncontrol.socket.support.Readers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Opens streams of what happens. */
@Component
class EventStreams {
    private static final Duration KEEPALIVE = Duration.ofSeconds(15);

    private final EventStore events;
    private final LogPosition log;
    private final Readers readers;
    private final StreamReader.Parts parts;

    EventStreams(EventStore events, LogPosition log, Views views, Access access, StreamItems items, Readers readers) {
        this.events = events;
        this.log = log;
        this.readers = readers;
        this.parts = new StreamReader.Parts(views, access, items, KEEPALIVE);
    }

    /** @param lastEventId the position up to which he has read; null to begin with the present */
    ResponseEntity<SseEmitter> open(Channel channel, SignedInMember reader, @Nullable String lastEventId) {
        var start = start(lastEventId);
        return readers.serve(channel.key(), reader, emitter -> {
            try (var stream = events.openStream(new GlobalSequenceTrackingToken(start))) {
                new StreamReader(channel, reader.member(), emitter, stream, start, parts).run();
            }
        });
    }

    /** What cannot be a position, or lies behind the last event, means the present. */
    private long start(@Nullable String lastEventId) {
        if (lastEventId != null && lastEventId.matches("\\d{1,18}")) {
            var position = Long.parseLong(lastEventId);
            if (position <= log.lastPosition()) return position;
        }
        return events.createHeadToken().position().orElse(0);
    }
}
