package org.openclaw.missioncontrol.socket.stream;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;

/** What is streamed under one address. */
interface Channel {
    /** Items are made once for each key and event, whatever board a reader has chosen. */
    String key();

    /** The only board that it tells of; null for all that the reader may read. */
    @Nullable
    BoardId board();

    /** Whether the reader may listen at all. */
    default boolean admits(Caller.Member reader) {
        var only = board();
        return only == null || reader.mayRead(only);
    }

    /** Whether the event may have something to tell here; to be answered without looking anything up. */
    boolean concerns(Object event);

    /** What is told of the event, from read models that show it; nothing when there is nothing to tell. */
    Optional<Item> item(Object event, Envelope envelope);
}
