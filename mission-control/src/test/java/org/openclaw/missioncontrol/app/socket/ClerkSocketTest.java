package org.openclaw.missioncontrol.app.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.clerk.ClerkTest;

/** Sockets and streams ask for the session tokens of Clerk as REST does. */
class ClerkSocketTest extends ClerkTest {
    private final String email = newEmail();
    private final String token = tokenOf(email);
    private Api ada;
    private String board;

    @BeforeEach
    void a_board() {
        ada = personOf(email);
        board = ada.post("/api/v1/boards", Map.of("name", "Mine")).created().id();
    }

    private String task(String title) {
        return ada.post("/api/v1/tasks", Map.of("board_id", board, "title", title))
                .created()
                .id();
    }

    @Test
    void a_board_socket_takes_a_session_token_by_query_and_by_frame() {
        try (var byQuery = new BoardClient(port, board, "?token=" + token);
                var byFrame = new BoardClient(port, board, "")) {
            byFrame.send("{\"type\":\"auth\",\"payload\":{\"token\":\"" + token + "\"}}");
            byFrame.next("auth_ok");
            byFrame.next("board.state");
            byQuery.next("board.state");
            var task = task("Hello");
            assertThat(byQuery.next("task.created").at("/task/id").asString()).isEqualTo(task);
            assertThat(byFrame.next("task.created").at("/task/id").asString()).isEqualTo(task);
        }
    }

    @Test
    void a_board_socket_turns_away_a_wrong_token() {
        try (var stranger = new BoardClient(port, board, "?token=" + LOCAL_TOKEN)) {
            assertThat(stranger.next("error").path("code").asString()).isEqualTo("INVALID_TOKEN");
            assertThat(stranger.closeCode()).isEqualTo(4001);
        }
    }

    @Test
    void a_board_of_others_is_not_there() {
        var bob = personOf(newEmail());
        try (var stranger = new BoardClient(port, board, "?token=" + bob.token())) {
            assertThat(stranger.next("error").path("code").asString()).isEqualTo("NOT_FOUND");
            assertThat(stranger.closeCode()).isEqualTo(4004);
        }
    }

    @Test
    void a_board_socket_asks_to_come_again_while_tokens_cannot_be_checked() {
        var later = tokenWhileClerkIsDown();
        try (var viewer = new BoardClient(port, board, "?token=" + later)) {
            assertThat(viewer.next("error").path("code").asString()).isEqualTo("INTERNAL_ERROR");
            assertThat(viewer.closeCode()).isEqualTo(1013);
        } finally {
            clerkIsBack();
        }
        try (var viewer = new BoardClient(port, board, "?token=" + later)) {
            viewer.next("board.state");
        }
    }

    @Test
    void a_stream_takes_a_session_token() throws Exception {
        var address = "http://localhost:" + port + "/api/v1/boards/" + board + "/tasks/stream";
        try (var reader = new StreamReaderClient(address, token, "")) {
            var task = task("Hello");
            assertThat(reader.next().data().at("/task/id").asString()).isEqualTo(task);
        }
        api(LOCAL_TOKEN).get("/api/v1/boards/" + board + "/tasks/stream").refused(401, "invalid_token");
    }

    @Test
    void a_board_socket_ends_with_4001_when_its_token_does() {
        try (var viewer = new BoardClient(port, board, "?token=" + briefToken())) {
            viewer.next("board.state");
            assertThat(viewer.closeCode()).isEqualTo(4001);
        }
    }

    @Test
    void a_board_socket_lives_on_with_a_fresh_token_of_the_same_person() {
        var end = Instant.now().plusSeconds(3);
        try (var viewer = new BoardClient(port, board, "?token=" + tokenUntil(end))) {
            viewer.next("board.state");
            viewer.send("{\"type\":\"auth\",\"payload\":{\"token\":\"" + token + "\"}}");
            viewer.next("auth_ok");
            await().until(() -> Instant.now().isAfter(end.plusSeconds(1)));
            var task = task("Still here");
            assertThat(viewer.next("task.created").at("/task/id").asString()).isEqualTo(task);
        }
    }

    @Test
    void a_board_socket_ends_with_4001_when_it_is_shown_the_token_of_another_person() {
        var bob = personOf(newEmail());
        try (var viewer = new BoardClient(port, board, "?token=" + token)) {
            viewer.next("board.state");
            viewer.send("{\"type\":\"auth\",\"payload\":{\"token\":\"" + bob.token() + "\"}}");
            assertThat(viewer.next("error").path("code").asString()).isEqualTo("INVALID_TOKEN");
            assertThat(viewer.closeCode()).isEqualTo(4001);
        }
    }

    @Test
    void a_stream_ends_when_its_token_does_and_goes_on_with_the_next_one() throws Exception {
        var address = "http://localhost:" + port + "/api/v1/boards/" + board + "/tasks/stream";
        String last;
        try (var reader = new StreamReaderClient(address, briefToken(), "")) {
            task("seen");
            last = reader.next().id();
            assertThat(reader.ends()).isTrue();
        }
        var missed = task("missed");
        try (var reader = new StreamReaderClient(address, token, last)) {
            assertThat(reader.next().data().at("/task/id").asString()).isEqualTo(missed);
        }
    }

    private String briefToken() {
        return tokenUntil(Instant.now().plusSeconds(4));
    }

    private String tokenUntil(Instant end) {
        return tokenOf(email, Map.of("exp", Date.from(end)));
    }

    private String tokenWhileClerkIsDown() {
        CLERK.rotate();
        CLERK.fails(true);
        return tokenOf(email);
    }

    private void clerkIsBack() {
        CLERK.fails(false);
    }
}
