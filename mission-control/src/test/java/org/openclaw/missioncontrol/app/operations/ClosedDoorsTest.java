package org.openclaw.missioncontrol.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.SecondNode;
import org.openclaw.missioncontrol.app.chat.TestPerson;
import org.openclaw.missioncontrol.app.gateway.RegistryScene;
import org.openclaw.missioncontrol.app.socket.BoardClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A node that lets in nobody who is new, and one socket. */
class ClosedDoorsTest extends RegistryScene {
    private static SecondNode node;

    private Api there;

    @BeforeEach
    void close(@Autowired Environment first) throws IOException {
        if (node == null)
            node = SecondNode.beside(
                    first,
                    adminToken.value(),
                    "--mission-control.gateways.registration-enabled=false",
                    "--mission-control.h5.registration-enabled=false",
                    "--mission-control.sockets.max-connections=1");
        there = admin.at(node.port());
    }

    @AfterAll
    static void stop() {
        if (node != null) node.close();
        node = null;
    }

    @Test
    void no_gateway_may_introduce_itself_and_known_ones_beat_on() {
        var token = token();
        var known = register(token, name()).created();
        register(there.nobody(), token, name()).refused(403, "gateway_registration_disabled");
        register(there, token(), name()).refused(403, "gateway_registration_disabled");
        beat(there.nobody(), known, Map.of()).ok();
    }

    @Test
    void nobody_may_register_and_known_people_come_in() {
        var known = new HashMap<>(new TestPerson(admin).secrets());
        known.remove("refresh_token");
        known.put("organization_id", organization);
        there.nobody().post("/api/v1/h5/auth/login", known).ok();
        known.put("username", "newcomer");
        there.nobody().post("/api/v1/h5/auth/register", known).refused(403, "h5_registration_disabled");
    }

    @Test
    void a_socket_too_many_is_asked_to_come_later() {
        var board = board();
        var address = "?token=" + adminToken.value();
        try (var first = new BoardClient(node.port(), board, address)) {
            first.next("board.state");
            try (var second = new BoardClient(node.port(), board, address)) {
                assertThat(second.closeCode()).isEqualTo(1013);
            }
            first.send("{\"type\":\"heartbeat\",\"id\":\"7\"}");
            first.next("heartbeat_ack");
        }
    }
}
