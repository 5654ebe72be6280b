package org.openclaw.missioncontrol.app.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.chat.TestGateway;
import org.openclaw.missioncontrol.app.chat.TestPerson;

/** What the handshake itself brings along: a token in its header, and the page from which a browser opens the socket. */
class HandshakeTest extends ApiTest {
    private static final Map<String, String> FOREIGN = Map.of("Origin", "https://elsewhere.example");

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private Map<String, String> own() {
        return Map.of("Origin", "http://localhost:" + port);
    }

    private SocketClient phone(Map<String, String> headers) {
        return new SocketClient(port, "/ws/h5/chat", headers);
    }

    @Test
    void opens_a_board_with_the_token_of_its_header() {
        try (var viewer = new BoardClient(port, board(), "", bearer(adminToken.value()))) {
            viewer.next("board.state");
        }
    }

    @Test
    void with_a_wrong_header_is_not_rescued_by_the_address() {
        var query = "?token=" + adminToken.value();
        for (var wrong : new String[] {"Bearer wrong", "Basic " + adminToken.value(), ""})
            try (var stranger = new BoardClient(port, board(), query, Map.of("Authorization", wrong))) {
                assertThat(stranger.next("error").path("code").asString()).isEqualTo("INVALID_TOKEN");
                assertThat(stranger.closeCode()).isEqualTo(4001);
            }
    }

    @Test
    void of_a_foreign_page_ends_at_boards_and_at_the_chat() throws Exception {
        try (var viewer = new BoardClient(port, board(), "?token=" + adminToken.value(), FOREIGN);
                var phone = phone(FOREIGN)) {
            assertThat(viewer.closeCode()).isEqualTo(1008);
            assertThat(viewer.isSilentFor(Duration.ZERO)).isTrue();
            assertThat(phone.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void of_our_own_page_is_as_good_as_that_of_a_program() {
        try (var viewer = new BoardClient(port, board(), "?token=" + adminToken.value(), own());
                var phone = phone(own())) {
            viewer.next("board.state");
            phone.send(TestPerson.auth(new TestPerson(admin).token(), null));
            phone.next("auth_ok");
        }
    }

    @Test
    void of_a_gateway_may_come_from_anywhere() {
        try (var gateway = new TestGateway(admin, port);
                var relay = new SocketClient(port, "/ws/gateway/" + gateway.id() + "/relay", FOREIGN)) {
            relay.send(TestGateway.auth(gateway.token()));
            relay.next("auth_ok");
        }
    }
}
