package org.openclaw.missioncontrol.api.h5user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.openclaw.missioncontrol.api.support.Id;

/** Identity of an H5 user. */
public record H5UserId(@JsonValue UUID value) implements Id {
    /** Also reads what stands in a path or a query; anything but a UUID is refused. */
    @JsonCreator
    public static H5UserId of(String value) {
        return new H5UserId(UUID.fromString(value));
    }

    /** A new identity, ordered by time (UUID version 7). */
    public static H5UserId next() {
        return new H5UserId(UuidCreator.getTimeOrderedEpoch());
    }

    /** The bare UUID: the name of the stream in the log. */
    @Override
    public String toString() {
        return value.toString();
    }
}
