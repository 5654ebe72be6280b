package org.openclaw.missioncontrol.socket.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openclaw.missioncontrol.api.identity.SignedInMember;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.security.Authenticator;
import org.openclaw.missioncontrol.platform.web.Json;
import org.openclaw.missioncontrol.socket.support.Browsers;
import org.openclaw.missioncontrol.socket.support.FrameReader;
import org.openclaw.missioncontrol.socket.support.Receiver;
import org.openclaw.missioncontrol.socket.support.Sockets;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.handler.ExceptionWebSocketHandlerDecorator;

/** As Spring calls it, which logs a connection with its whole address whenever something is thrown. */
@ExtendWith(OutputCaptureExtension.class)
class BoardSocketTest {
    private static final String TOKEN = "canary-" + "0123456789".repeat(5);

    private final Receiver receiver = new Receiver();
    private final Sockets sockets = mock();
    private final Browsers browsers = mock();
    private final Authenticator authenticator = mock();
    private final Opening opening = mock();
    private final FrameReader reading = mock();
    private final ExceptionWebSocketHandlerDecorator handler = new ExceptionWebSocketHandlerDecorator(new BoardSocket(
            sockets,
            browsers,
            authenticator,
            opening,
            reading,
            mock(),
            mock(),
            new BoardFrames(mock(Queries.class), Json.mapper())));

    @BeforeEach
    void a_browser_brings_its_token_in_the_address() {
        var address = URI.create("ws://localhost/ws/board/019b0000-0000-7000-8000-000000000001/sync?token=" + TOKEN);
        when(receiver.session().getUri()).thenReturn(address);
        when(receiver.session().isOpen()).thenReturn(true);
        when(receiver.session().toString()).thenReturn("session at " + address);
        when(receiver.session().getHandshakeHeaders()).thenReturn(new HttpHeaders());
        when(sockets.add(any(), any())).thenReturn(receiver.socket());
        when(browsers.mayOpen(any())).thenReturn(true);
    }

    @Nested
    class When_the_database_fails {
        @Test
        void a_connection_ends_with_1011_for_another_try_and_its_token_is_in_no_log(CapturedOutput output)
                throws Exception {
            when(authenticator.member(TOKEN)).thenThrow(new IllegalStateException("no connection to be had"));
            handler.afterConnectionEstablished(receiver.session());
            assertThat(receiver.closeCode()).isEqualTo(1011);
            assertThat(receiver.received()).singleElement().asString().contains("INTERNAL_ERROR");
            assertThat(output).contains("no connection to be had").doesNotContain(TOKEN);
        }

        @Test
        void a_board_that_is_there_is_not_called_unknown() throws Exception {
            when(authenticator.member(TOKEN)).thenReturn(new SignedInMember(mock(), null));
            when(opening.open(any(), any(), any(), any())).thenThrow(new IllegalArgumentException("not of the board"));
            handler.afterConnectionEstablished(receiver.session());
            assertThat(receiver.closeCode()).isEqualTo(1011);
        }
    }

    @Nested
    class Whatever_is_thrown {
        @Test
        void is_answered_and_leaves_the_connection_as_it_is(CapturedOutput output) throws Exception {
            when(browsers.mayOpen(any())).thenThrow(new IllegalStateException("planted"));
            when(reading.parse(any())).thenThrow(new StackOverflowError("planted too"));
            handler.afterConnectionEstablished(receiver.session());
            handler.handleMessage(receiver.session(), new TextMessage("{}"));
            assertThat(receiver.socket().isClosed()).isFalse();
            assertThat(receiver.received()).hasSize(2).allMatch(frame -> frame.contains("INTERNAL_ERROR"));
            assertThat(output).contains("planted", "planted too").doesNotContain(TOKEN);
            verifyNoInteractions(opening);
        }
    }
}
