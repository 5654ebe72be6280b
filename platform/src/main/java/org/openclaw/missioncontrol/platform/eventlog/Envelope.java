package org.openclaw.missioncontrol.platform.eventlog;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Actor;
import org.openclaw.missioncontrol.api.identity.OrganizationId;

/**
 * What stands around every event: when, whose, by whom, over which channel, why and because of what. Event handlers take
 * it as a parameter.
 *
 * @param position in the log; 0 while the event is being appended
 * @param sequence number of the event in its own stream, from 0
 */
public record Envelope(
        String eventId,
        long position,
        long sequence,
        Instant at,
        OrganizationId organizationId,
        Actor actor,
        String correlationId,
        String causationId,
        String channel,
        @Nullable String reason) {

    /** Names of the envelope's members in the metadata of commands and events. */
    public static final class Keys {
        public static final String ORGANIZATION_ID = "organization_id";
        public static final String ACTOR_TYPE = "actor_type";
        public static final String ACTOR_ID = "actor_id";
        public static final String CORRELATION_ID = "correlation_id";
        public static final String CAUSATION_ID = "causation_id";
        public static final String CHANNEL = "channel";
        public static final String REASON = "reason";

        private Keys() {}
    }

    public static Envelope of(EventMessage<?> event) {
        MetaData facts = event.getMetaData();
        return new Envelope(
                event.getIdentifier(),
                event instanceof TrackedEventMessage<?> tracked
                        ? tracked.trackingToken().position().orElse(0)
                        : 0,
                event instanceof DomainEventMessage<?> domain ? domain.getSequenceNumber() : 0,
                event.getTimestamp(),
                new OrganizationId(UUID.fromString(fact(facts, Keys.ORGANIZATION_ID))),
                new Actor(Actor.Type.valueOf(fact(facts, Keys.ACTOR_TYPE)), fact(facts, Keys.ACTOR_ID)),
                fact(facts, Keys.CORRELATION_ID),
                fact(facts, Keys.CAUSATION_ID),
                fact(facts, Keys.CHANNEL),
                (String) facts.get(Keys.REASON));
    }

    /** The same, as it is told inside of an organization. */
    public Envelope inside(OrganizationId organization) {
        return new Envelope(
                eventId, position, sequence, at, organization, actor, correlationId, causationId, channel, reason);
    }

    private static String fact(MetaData facts, String key) {
        if (facts.get(key) instanceof String value) return value;
        throw new IllegalStateException("An event without " + key + " in its envelope");
    }
}
