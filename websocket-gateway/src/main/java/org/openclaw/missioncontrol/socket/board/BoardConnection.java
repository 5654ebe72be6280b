package org.openclaw.missioncontrol.socket.board;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.security.Authenticator;
import org.openclaw.missioncontrol.socket.board.BoardFrame.AuthOk;
import org.openclaw.missioncontrol.socket.board.BoardFrame.ErrorFrame;
import org.openclaw.missioncontrol.socket.board.BoardFrame.HeartbeatAck;
import org.openclaw.missioncontrol.socket.board.BoardFrame.Ref;
import org.openclaw.missioncontrol.socket.support.Credential;
import org.openclaw.missioncontrol.socket.support.Socket;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection to a board, from its handshake to its end. Its frames come one after the other. */
final class BoardConnection {
    private static final int MOST_MALFORMED = 10;
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final String board;
    private final Socket socket;
    private final Parts parts;
    private final Deque<Long> malformedAt = new ArrayDeque<>();
    private volatile @Nullable Viewer viewer;

    BoardConnection(String board, Socket socket, Parts parts) {
        this.board = board;
        this.socket = socket;
        this.parts = parts;
    }

    Socket socket() {
        return socket;
    }

    /** Lets in whoever shows a good token and may see the board. */
    void open(String token, boolean byFrame) throws InterruptedException {
        try {
            var caller = parts.authenticator().member(token);
            socket.authenticated();
            if (byFrame) say(new AuthOk());
            enter(caller);
        } catch (Rejection refusal) {
            turnAway(refusal);
        }
    }

    /** Who cannot be checked at the moment may come again; everybody else may not. */
    private void turnAway(Rejection refusal) {
        if (refusal.kind() == Rejection.Kind.UNAVAILABLE) {
            say(Refusals.of(refusal, new Ref("auth", null)));
            socket.close(1013, "try again later");
            return;
        }
        say(new ErrorFrame("INVALID_TOKEN", refusal.detail(), null));
        socket.close(4001, "invalid token");
    }

    private void enter(Caller.Member caller) throws InterruptedException {
        try {
            var lastSeen = Credential.query(socket.session(), "position");
            viewer = parts.opening().open(BoardId.of(board), caller, socket, lastSeen);
            if (socket.isClosed()) end(); // it may have ended while it was being opened
        } catch (Rejection | IllegalArgumentException _) {
            say(new ErrorFrame("NOT_FOUND", Rejection.notFound("board").detail(), null));
            socket.close(4004, "no such board");
        } catch (RuntimeException failure) {
            say(Refusals.of(failure, new Ref("auth", null)));
            socket.close(1011, "server fault");
        }
    }

    void receive(String text) throws InterruptedException {
        JsonNode frame;
        try {
            frame = parts.json().readTree(text);
        } catch (JacksonException _) {
            malformed(null);
            return;
        }
        if (!frame.isObject() || !frame.path("type").isString()) malformed(null);
        else if (socket.isAuthenticated()) handle(frame);
        else authenticate(frame);
    }

    private void authenticate(JsonNode frame) throws InterruptedException {
        if (!frame.path("type").stringValue().equals("auth")) {
            say(new ErrorFrame("AUTH_REQUIRED", "Send a frame of type auth first.", null));
            socket.close(4001, "auth required");
        } else open(frame.path("payload").path("token").asString(""), true);
    }

    /** What is not known is passed over in silence. */
    private void handle(JsonNode frame) {
        var looking = viewer;
        if (looking == null) return;
        switch (frame.path("type").stringValue()) {
            case "heartbeat" -> say(new HeartbeatAck(frame.path("id").asString(null)));
            case "task.move" -> move(frame, looking);
            case "task.create" -> create(frame, looking);
            default -> {}
        }
    }

    private void move(JsonNode frame, Viewer looking) {
        var ref = ref(frame);
        BoardOrder.Move order;
        try {
            order = parts.json().treeToValue(frame, BoardOrder.Move.class);
        } catch (JacksonException _) {
            malformed(ref);
            return;
        }
        try {
            parts.orders().move(order, looking);
        } catch (RuntimeException refused) {
            refuse(refused, ref);
            if (order.taskId() != null) correct(order, looking);
        }
    }

    /** A task that is not there has no status to be told. */
    private void correct(BoardOrder.Move order, Viewer looking) {
        try {
            parts.orders().correct(order.task(), looking);
        } catch (Rejection _) {
            // it was refused for this very reason
        }
    }

    private void create(JsonNode frame, Viewer looking) {
        try {
            parts.orders().create(parts.json().treeToValue(frame, BoardOrder.Create.class), looking);
        } catch (JacksonException _) {
            malformed(ref(frame));
        } catch (RuntimeException refused) {
            refuse(refused, ref(frame));
        }
    }

    private void refuse(RuntimeException refused, Ref ref) {
        var error = Refusals.of(refused, ref);
        if (error.code().equals("INVALID_MESSAGE")) countMalformed();
        say(error);
    }

    private void malformed(@Nullable Ref ref) {
        say(Refusals.malformed(ref));
        countMalformed();
    }

    private void countMalformed() {
        var now = System.nanoTime();
        while (!malformedAt.isEmpty() && now - malformedAt.getFirst() > MINUTE) malformedAt.removeFirst();
        malformedAt.add(now);
        if (malformedAt.size() >= MOST_MALFORMED) socket.close(1008, "too many malformed frames");
    }

    void end() {
        var looking = viewer;
        if (looking != null) parts.hub().leave(looking);
    }

    private static Ref ref(JsonNode frame) {
        return new Ref(frame.path("type").asString(null), frame.path("task_id").asString(null));
    }

    private void say(BoardFrame frame) {
        socket.send(parts.frames().write(frame));
    }

    /** What every connection works with. */
    record Parts(
            Authenticator authenticator,
            Opening opening,
            BoardOrders orders,
            BoardHub hub,
            BoardFrames frames,
            JsonMapper json) {}
}
