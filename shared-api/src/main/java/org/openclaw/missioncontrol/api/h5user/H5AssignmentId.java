package org.openclaw.missioncontrol.api.h5user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.openclaw.missioncontrol.api.support.Id;

/** Identity of one assignment of a person to an agent; a later one of the same two has another. */
public record H5AssignmentId(@JsonValue UUID value) implements Id {
    @JsonCreator
    public static H5AssignmentId of(String value) {
        return new H5AssignmentId(UUID.fromString(value));
    }

    /** A new identity, ordered by time (UUID version 7). */
    public static H5AssignmentId next() {
        return new H5AssignmentId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
