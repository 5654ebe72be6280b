package org.openclaw.missioncontrol.socket.phone;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.openclaw.missioncontrol.api.chat.ChatCommand.DeliverChatReplies;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has recorded which replies were written to a socket. Sockets do not wait for it: a reply whose delivery could not be
 * recorded comes once more.
 */
@Component
class Deliveries {
    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
    private static final int MOST_AT_ONCE = 4;

    private final Commands commands;
    private final Map<ChatSessionId, List<ChatMessageId>> written = new ConcurrentHashMap<>();
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    Deliveries(Commands commands) {
        this.commands = commands;
    }

    /** What is written to one session meanwhile is recorded together. */
    void note(ChatSessionId session, ChatMessageId reply, Caller.H5User person) {
        var replies = written.compute(session, (_, before) -> {
            var all = before == null ? new ArrayList<ChatMessageId>() : new ArrayList<>(before);
            all.add(reply);
            return all;
        });
        if (replies.size() == 1) threads.execute(() -> record(session, person));
    }

    private void record(ChatSessionId session, Caller.H5User person) {
        try {
            room.acquire();
            try {
                var replies = Objects.requireNonNull(written.remove(session));
                commands.post(new DeliverChatReplies(session, replies), origin(person));
            } finally {
                room.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            log.warn("A delivery could not be recorded; the reply will come once more", failure);
        }
    }

    private static Origin origin(Caller.H5User person) {
        return new Origin(
                new Caller.Process("chat-delivery", person.organizationId()),
                Origin.Channel.SOCKET,
                UuidCreator.getTimeOrderedEpoch().toString(),
                null,
                null,
                null,
                null);
    }
}
