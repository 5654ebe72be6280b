package org.openclaw.missioncontrol.socket.relay;

import java.time.Duration;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.platform.security.Authenticator;
import org.openclaw.missioncontrol.socket.support.Connection;
import org.openclaw.missioncontrol.socket.support.Endpoint;
import org.openclaw.missioncontrol.socket.support.FrameReader;
import org.openclaw.missioncontrol.socket.support.Socket;
import org.openclaw.missioncontrol.socket.support.SocketMetrics;
import org.openclaw.missioncontrol.socket.support.Sockets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.util.UriTemplate;

/** The socket that gateways open to us. They come from anywhere: the origin does not matter, the token does. */
@Component
class RelaySocket extends Endpoint {
    static final String ADDRESS = "/ws/gateway/{gateway_id}/relay";
    private static final UriTemplate TEMPLATE = new UriTemplate(ADDRESS);
    private static final int LARGEST_FRAME = 1 << 20;

    private final RelayConnection.Parts parts;

    RelaySocket(
            Sockets sockets,
            Authenticator authenticator,
            Commands commands,
            Queries queries,
            Views views,
            RelayHub hub,
            RelayChats chats,
            RelayCalls calls,
            FrameReader reading,
            @Value("${mission-control.gateways.heartbeat-interval-seconds:30}") int interval,
            @Value("${mission-control.gateways.silent-after:90s}") Duration silentAfter) {
        super(sockets, SocketMetrics.Kind.RELAY, LARGEST_FRAME);
        var config = new RelayFrame.Config(interval, silentAfter.toSeconds());
        this.parts =
                new RelayConnection.Parts(authenticator, commands, queries, views, hub, chats, calls, reading, config);
    }

    @Override
    protected Connection connect(WebSocketSession session, Socket socket) {
        return new RelayConnection(variable(session, TEMPLATE, "gateway_id"), socket, parts);
    }
}
