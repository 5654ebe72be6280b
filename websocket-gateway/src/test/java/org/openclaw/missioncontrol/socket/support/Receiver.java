package org.openclaw.missioncontrol.socket.support;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.mockito.ArgumentCaptor;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** The other side of a socket, which keeps what it was sent. */
public final class Receiver {
    private final WebSocketSession session = mock();
    private final CountDownLatch reads = new CountDownLatch(1);
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Socket socket;

    public Receiver() {
        this(true);
    }

    private Receiver(boolean isReading) {
        when(session.getId()).thenReturn("receiver");
        if (isReading) reads.countDown();
        else block();
        socket = new Socket(session, SocketMetrics.Kind.BOARD, new SocketMetrics(meters));
    }

    /** One that takes nothing until it is told to. */
    public static Receiver thatDoesNotRead() {
        return new Receiver(false);
    }

    private void block() {
        try {
            doAnswer(_ -> {
                        reads.await();
                        return null;
                    })
                    .when(session)
                    .sendMessage(any());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Socket socket() {
        return socket;
    }

    public WebSocketSession session() {
        return session;
    }

    /** How often that happened, in numbers. */
    double counted(String name) {
        return meters.get(name).counter().count();
    }

    public void read() {
        reads.countDown();
    }

    /** Waits until so many frames have come. */
    public void await(int frames) throws IOException {
        verify(session, timeout(5_000).atLeast(frames)).sendMessage(any());
    }

    /** Ends the connection and tells all that came before its end. */
    public List<String> received() throws IOException {
        socket.close(CloseStatus.NORMAL.getCode(), "");
        closeCode();
        return frames();
    }

    /** The code with which the connection was ended. */
    public int closeCode() throws IOException {
        return closeStatus().getCode();
    }

    CloseStatus closeStatus() throws IOException {
        ArgumentCaptor<CloseStatus> status = ArgumentCaptor.captor();
        verify(session, timeout(5_000)).close(status.capture());
        return status.getValue();
    }

    private List<String> frames() throws IOException {
        ArgumentCaptor<WebSocketMessage<?>> messages = ArgumentCaptor.captor();
        verify(session, atLeast(0)).sendMessage(messages.capture());
        return messages.getAllValues().stream()
                .filter(TextMessage.class::isInstance)
                .map(message -> ((TextMessage) message).getPayload())
                .toList();
    }
}
