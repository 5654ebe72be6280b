package org.openclaw.missioncontrol.api.registrationtoken;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.openclaw.missioncontrol.api.support.Id;

/** Identity of a registration token. */
public record RegistrationTokenId(@JsonValue UUID value) implements Id {
    /** Also reads what stands in a path or a query; anything but a UUID is refused. */
    @JsonCreator
    public static RegistrationTokenId of(String value) {
        return new RegistrationTokenId(UUID.fromString(value));
    }

    /** A new identity, ordered by time (UUID version 7). */
    public static RegistrationTokenId next() {
        return new RegistrationTokenId(UuidCreator.getTimeOrderedEpoch());
    }

    /** The bare UUID: the name of the stream in the log. */
    @Override
    public String toString() {
        return value.toString();
    }
}
