package org.openclaw.missioncontrol.socket.phone;

import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.platform.security.Authenticator;
import org.openclaw.missioncontrol.socket.support.Browsers;
import org.openclaw.missioncontrol.socket.support.Connection;
import org.openclaw.missioncontrol.socket.support.Endpoint;
import org.openclaw.missioncontrol.socket.support.FrameReader;
import org.openclaw.missioncontrol.socket.support.Socket;
import org.openclaw.missioncontrol.socket.support.SocketMetrics;
import org.openclaw.missioncontrol.socket.support.Sockets;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;

/** The socket at which people chat with agents. */
@Component
class PhoneSocket extends Endpoint {
    static final String ADDRESS = "/ws/h5/chat";
    private static final int LARGEST_FRAME = 64 << 10;

    private final PhoneConnection.Parts parts;

    PhoneSocket(
            Sockets sockets,
            Browsers browsers,
            Authenticator authenticator,
            Queries queries,
            Views views,
            PhoneHub hub,
            PhoneChats chats,
            PhoneFrames frames,
            Assignments assignments,
            FrameReader reading) {
        super(sockets, SocketMetrics.Kind.PHONE, LARGEST_FRAME);
        parts = new PhoneConnection.Parts(
                browsers, authenticator, queries, views, hub, chats, frames, assignments, reading);
    }

    @Override
    protected Connection connect(WebSocketSession session, Socket socket) {
        return new PhoneConnection(socket, parts);
    }
}
