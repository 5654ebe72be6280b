package org.openclaw.missioncontrol.socket.support;

import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.eventlog.Envelope.Keys;

/** Events as they come out of the log. */
public final class Happened {
    /** Where everything happens here. */
    public static final OrganizationId HERE = OrganizationId.next();

    private Happened() {}

    public static TrackedEventMessage<?> at(long position, Object event) {
        var facts = Map.of(
                Keys.ORGANIZATION_ID, HERE.toString(),
                Keys.ACTOR_TYPE, "SYSTEM",
                Keys.ACTOR_ID, "tests",
                Keys.CORRELATION_ID, "request",
                Keys.CAUSATION_ID, "request",
                Keys.CHANNEL, "rest");
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>("thing", "id", 0, event, facts));
    }

    public static Envelope envelope(long position) {
        return Envelope.of(at(position, "it"));
    }
}
