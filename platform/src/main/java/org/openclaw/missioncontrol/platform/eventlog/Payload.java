package org.openclaw.missioncontrol.platform.eventlog;

import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an event says, for those who tell of it but keep nothing. */
public final class Payload {
    private static final Logger log = LoggerFactory.getLogger(Payload.class);

    private Payload() {}

    /** Nothing when it cannot be read: one such event must not end what goes on behind it. */
    public static Optional<Object> of(TrackedEventMessage<?> event) {
        try {
            return Optional.of(event.getPayload());
        } catch (SerializationException e) {
            log.error(
                    "Event {} cannot be read and is passed over",
                    event.trackingToken().position().orElse(0));
            return Optional.empty();
        }
    }
}
