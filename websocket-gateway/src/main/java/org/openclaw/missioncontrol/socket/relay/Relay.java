package org.openclaw.missioncontrol.socket.relay;

import org.openclaw.missioncontrol.api.gateway.RelayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.socket.support.Feed;
import org.openclaw.missioncontrol.socket.support.Socket;

/**
 * A gateway that can be reached through this node.
 *
 * @param tokenHash SHA-256 of the relay token with which it came
 */
record Relay(RelayId id, Caller.Gateway gateway, String tokenHash, Socket socket, Feed feed, Owing owing) {
    Relay(RelayId id, Caller.Gateway gateway, String tokenHash, Socket socket) {
        this(id, gateway, tokenHash, socket, new Feed(socket), new Owing());
    }
}
