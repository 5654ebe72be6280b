package org.openclaw.missioncontrol.api.h5user;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.openclaw.missioncontrol.api.support.Id;

/** Identity of all refresh tokens that came out of one login, one after the other. */
public record H5TokenFamilyId(@JsonValue UUID value) implements Id {
    /** A new identity, ordered by time (UUID version 7). */
    public static H5TokenFamilyId next() {
        return new H5TokenFamilyId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
