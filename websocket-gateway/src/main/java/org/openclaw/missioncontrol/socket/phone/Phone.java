package org.openclaw.missioncontrol.socket.phone;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.socket.support.Feed;
import org.openclaw.missioncontrol.socket.support.Socket;

/** One connection of a person: with whom he may chat, and with whom he has chatted on it. */
final class Phone {
    private final Caller.H5User caller;
    private final Socket socket;
    private final Feed feed;
    private final Map<AgentId, ChatSessionId> sessions = new ConcurrentHashMap<>();
    private final Map<AgentId, GatewayId> met = new ConcurrentHashMap<>();

    Phone(Caller.H5User caller, Socket socket) {
        this.caller = caller;
        this.socket = socket;
        this.feed = new Feed(socket);
    }

    Caller.H5User caller() {
        return caller;
    }

    Socket socket() {
        return socket;
    }

    Feed feed() {
        return feed;
    }

    void mayChatWith(AgentId agent, ChatSessionId session) {
        sessions.put(agent, session);
    }

    void mayNoMoreChatWith(AgentId agent) {
        sessions.remove(agent);
        met.remove(agent);
    }

    Optional<ChatSessionId> sessionWith(AgentId agent) {
        return Optional.ofNullable(sessions.get(agent));
    }

    /** A message was exchanged with the agent, which lives there. */
    void meet(AgentId agent, GatewayId gateway) {
        met.put(agent, gateway);
    }

    /** The agents on the gateway with which messages were exchanged on this connection. */
    Set<AgentId> metOn(GatewayId gateway) {
        return met.entrySet().stream()
                .filter(one -> one.getValue().equals(gateway))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
