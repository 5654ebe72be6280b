package org.openclaw.missioncontrol.platform.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Caller;

/**
 * Where a command comes from: who sends it, over which channel, because of what, and under which conditions. Its facts
 * become the envelope of every event that follows.
 *
 * @param correlationId the request; shared by everything that follows from it
 * @param causationId the event that led to this; null when it begins here
 * @param reason the person's own words, from the header X-Reason
 * @param expectedVersion from If-Match; null when any version will do
 * @param reservation of the Idempotency-Key of this request; null without one
 */
public record Origin(
        Caller caller,
        Channel channel,
        String correlationId,
        @Nullable String causationId,
        @Nullable String reason,
        @Nullable Long expectedVersion,
        @Nullable Reservation reservation) {

    /** For a further command of the same request: key and version spoke of the first. */
    public Origin further() {
        return new Origin(caller, channel, correlationId, causationId, reason, null, null);
    }

    /** The same, for a reason that stands elsewhere than in the header. */
    public Origin because(@Nullable String other) {
        return new Origin(caller, channel, correlationId, causationId, other, expectedVersion, reservation);
    }

    /** The same for a caller in another organization, with the same person behind him. */
    public Origin as(Caller other) {
        return new Origin(other, channel, correlationId, causationId, reason, expectedVersion, reservation);
    }

    /** How it reached us. */
    public enum Channel {
        @JsonProperty("rest")
        REST,
        @JsonProperty("socket")
        SOCKET,
        @JsonProperty("relay")
        RELAY,
        @JsonProperty("rule")
        RULE,
        @JsonProperty("pipeline")
        PIPELINE,
        @JsonProperty("timer")
        TIMER
    }

    /**
     * The row that an Idempotency-Key reserved before the command ran. The command marks it done in the transaction of its
     * events, so that one effect is all there ever is.
     *
     * @param id of the row
     * @param resultId the id that the created thing bears, also in every repetition
     */
    public record Reservation(long id, UUID resultId) {}
}
