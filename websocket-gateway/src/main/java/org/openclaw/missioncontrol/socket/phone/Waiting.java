package org.openclaw.missioncontrol.socket.phone;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;

/**
 * Who waits to hear what became of a message.
 *
 * @param frameId the id of the frame in which it came
 * @param since by {@link System#nanoTime}
 */
record Waiting(
        Phone phone,
        ChatMessageId messageId,
        @Nullable String frameId,
        AgentId agentId,
        ChatSessionId sessionId,
        long since) {
    /** The same, from now on. */
    Waiting renewed() {
        return new Waiting(phone, messageId, frameId, agentId, sessionId, System.nanoTime());
    }
}
