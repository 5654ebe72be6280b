package org.openclaw.missioncontrol.api.agent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.openclaw.missioncontrol.api.support.Id;

/** Identity of a capability of an agent. */
public record CapabilityId(@JsonValue UUID value) implements Id {
    /** Also reads what stands in a path or a query; anything but a UUID is refused. */
    @JsonCreator
    public static CapabilityId of(String value) {
        return new CapabilityId(UUID.fromString(value));
    }

    /** A new identity, ordered by time (UUID version 7). */
    public static CapabilityId next() {
        return new CapabilityId(UuidCreator.getTimeOrderedEpoch());
    }

    /** The bare UUID. */
    @Override
    public String toString() {
        return value.toString();
    }
}
