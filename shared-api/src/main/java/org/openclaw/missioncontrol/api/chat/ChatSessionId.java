package org.openclaw.missioncontrol.api.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.openclaw.missioncontrol.api.support.Id;

/** Identity of what a person and an agent say to each other while the one is assigned to the other: that of the assignment. */
public record ChatSessionId(@JsonValue UUID value) implements Id {
    /** Also reads what stands in a path or a query; anything but a UUID is refused. */
    @JsonCreator
    public static ChatSessionId of(String value) {
        return new ChatSessionId(UUID.fromString(value));
    }

    /** A new identity, ordered by time (UUID version 7). */
    public static ChatSessionId next() {
        return new ChatSessionId(UuidCreator.getTimeOrderedEpoch());
    }

    /** The bare UUID: the name of the stream in the log. */
    @Override
    public String toString() {
        return value.toString();
    }
}
