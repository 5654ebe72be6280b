package org.openclaw.missioncontrol.api.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.openclaw.missioncontrol.api.support.Id;

/** Identity of an organization, the tenant. */
public record OrganizationId(@JsonValue UUID value) implements Id {
    /** Stands where there is no organization: what users do as such belongs to none. */
    public static final OrganizationId NONE = new OrganizationId(new UUID(0, 0));

    /** Also reads what stands in a path or a query; anything but a UUID is refused. */
    @JsonCreator
    public static OrganizationId of(String value) {
        return new OrganizationId(UUID.fromString(value));
    }

    /** A new identity, ordered by time (UUID version 7). */
    public static OrganizationId next() {
        return new OrganizationId(UuidCreator.getTimeOrderedEpoch());
    }

    /** The bare UUID: the name of the stream in the log. */
    @Override
    public String toString() {
        return value.toString();
    }
}
