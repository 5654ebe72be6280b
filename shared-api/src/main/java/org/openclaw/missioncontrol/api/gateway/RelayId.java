package org.openclaw.missioncontrol.api.gateway;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.openclaw.missioncontrol.api.support.Id;

/** Identity of one relay connection of a gateway: the next one has another. */
public record RelayId(@JsonValue UUID value) implements Id {
    /** A new identity, ordered by time (UUID version 7). */
    public static RelayId next() {
        return new RelayId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
