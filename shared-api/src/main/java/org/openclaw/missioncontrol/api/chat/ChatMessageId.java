package org.openclaw.missioncontrol.api.chat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.openclaw.missioncontrol.api.support.Id;

/** Identity of one message or reply. */
public record ChatMessageId(@JsonValue UUID value) implements Id {
    /** Also reads what stands in a path or a query; anything but a UUID is refused. */
    @JsonCreator
    public static ChatMessageId of(String value) {
        return new ChatMessageId(UUID.fromString(value));
    }

    /** A new identity, ordered by time (UUID version 7). */
    public static ChatMessageId next() {
        return new ChatMessageId(UuidCreator.getTimeOrderedEpoch());
    }

    /**
     * The same for the same name from the same sender, so that a repetition is recognised (UUID version 5).
     *
     * @param name by which the sender calls it
     */
    public static ChatMessageId of(Id sender, String name) {
        return new ChatMessageId(UuidCreator.getNameBasedSha1(sender.value(), name));
    }

    /** The bare UUID: the name of the stream in the log. */
    @Override
    public String toString() {
        return value.toString();
    }
}
