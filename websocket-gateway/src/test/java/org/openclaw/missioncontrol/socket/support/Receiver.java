package org.openclaw.missioncontrol.socket.support;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.List;
import org.mockito.ArgumentCaptor;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** The other side of a socket, which keeps what it was sent. */
public final class Receiver {
    private final WebSocketSession session = mock();
    private final Socket socket;

    public Receiver() {
        when(session.getId()).thenReturn("receiver");
        socket = new Socket(session);
    }

    public Socket socket() {
        return socket;
    }

    /** Ends the connection and tells all that came before its end. */
    public List<String> received() throws IOException {
        socket.close(CloseStatus.NORMAL.getCode(), "");
        verify(session, timeout(5_000)).close(any());
        ArgumentCaptor<WebSocketMessage<?>> messages = ArgumentCaptor.captor();
        verify(session, atLeast(0)).sendMessage(messages.capture());
        return messages.getAllValues().stream()
                .map(message -> ((TextMessage) message).getPayload())
                .toList();
    }
}
