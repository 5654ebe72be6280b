package org.openclaw.missioncontrol.api.dispatch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.support.Id;

/** Identity of one dispatch, by which its gateway recognises a repetition. */
public record DispatchId(@JsonValue UUID value) implements Id {
    /** Also reads what stands in a path or a query; anything but a UUID is refused. */
    @JsonCreator
    public static DispatchId of(String value) {
        return new DispatchId(UUID.fromString(value));
    }

    /** A new identity, ordered by time (UUID version 7). */
    public static DispatchId next() {
        return new DispatchId(UuidCreator.getTimeOrderedEpoch());
    }

    /** The same for the same event and agent, so that nothing is owed twice because of one event (UUID version 5). */
    public static DispatchId because(String eventId, AgentId agent) {
        return new DispatchId(UuidCreator.getNameBasedSha1(agent.value(), eventId));
    }

    /** That of what one board gets, when many are told the same under this id (UUID version 5). */
    public DispatchId on(BoardId board) {
        return new DispatchId(UuidCreator.getNameBasedSha1(value, board.toString()));
    }

    /** The bare UUID: the name of the stream in the log. */
    @Override
    public String toString() {
        return value.toString();
    }
}
