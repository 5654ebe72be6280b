package org.openclaw.missioncontrol.socket.board;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.security.Authenticator;
import org.openclaw.missioncontrol.socket.board.BoardFrame.AuthOk;
import org.openclaw.missioncontrol.socket.board.BoardFrame.ErrorFrame;
import org.openclaw.missioncontrol.socket.board.BoardFrame.HeartbeatAck;
import org.openclaw.missioncontrol.socket.board.BoardFrame.Ref;
import org.openclaw.missioncontrol.socket.board.ViewerFrame.*;
import org.openclaw.missioncontrol.socket.support.Browsers;
import org.openclaw.missioncontrol.socket.support.Connection;
import org.openclaw.missioncontrol.socket.support.Credential;
import org.openclaw.missioncontrol.socket.support.FrameReader;
import org.openclaw.missioncontrol.socket.support.MalformedFrames;
import org.openclaw.missioncontrol.socket.support.Socket;
import tools.jackson.databind.JsonNode;

/** One connection to a board, from its handshake to its end. Its frames come one after the other. */
final class BoardConnection implements Connection {
    private final String board;
    private final Socket socket;
    private final Parts parts;
    private final MalformedFrames malformed = new MalformedFrames();
    private volatile @Nullable Viewer viewer;

    BoardConnection(String board, Socket socket, Parts parts) {
        this.board = board;
        this.socket = socket;
        this.parts = parts;
    }

    @Override
    public void begin() throws InterruptedException {
        if (!parts.browsers().mayOpen(socket.session().getHandshakeHeaders())) socket.close(1008, "origin not allowed");
        if (socket.isClosed()) return;
        var token = Credential.of(socket.session());
        if (token != null) open(token, false);
    }

    /** Lets in whoever shows a good token and may see the board. */
    private void open(String token, boolean byFrame) throws InterruptedException {
        try {
            var known = parts.authenticator().member(token);
            socket.authenticated(known.until());
            if (byFrame) say(new AuthOk());
            enter(known.member());
        } catch (Rejection refusal) {
            turnAway(refusal);
        } catch (RuntimeException failure) {
            startOver(failure);
        }
    }

    /** A fresh token of the same person prolongs the connection; one of anybody else ends it. */
    private void renew(String token) {
        try {
            var known = parts.authenticator().member(token);
            if (!known.member().userId().equals(looking().caller().userId()))
                throw Rejection.unauthenticated("another_user", "Open a connection of your own.");
            socket.authenticated(known.until());
            say(new AuthOk());
        } catch (Rejection refusal) {
            if (refusal.kind() == Rejection.Kind.UNAVAILABLE) say(ErrorFrame.of(refusal, new Ref("auth", null)));
            else turnAway(refusal);
        }
    }

    /** Who cannot be checked at the moment may come again; everybody else may not. */
    private void turnAway(Rejection refusal) {
        if (refusal.kind() == Rejection.Kind.UNAVAILABLE) {
            say(ErrorFrame.of(refusal, new Ref("auth", null)));
            socket.close(1013, "try again later");
            return;
        }
        say(new ErrorFrame("INVALID_TOKEN", refusal.detail(), null));
        socket.close(4001, "invalid token");
    }

    private void enter(Caller.Member caller) throws InterruptedException {
        try {
            var lastSeen = Credential.query(socket.session(), "position");
            viewer = parts.opening().open(boardId(), caller, socket, lastSeen);
            if (socket.isClosed()) end(); // it may have ended while it was being opened
        } catch (Rejection _) {
            say(new ErrorFrame("NOT_FOUND", Rejection.notFound("board").detail(), null));
            socket.close(4004, "no such board");
        }
    }

    private BoardId boardId() {
        try {
            return BoardId.of(board);
        } catch (IllegalArgumentException _) {
            throw Rejection.notFound("board");
        }
    }

    @Override
    public void receive(String text, String requestId) throws InterruptedException {
        try {
            var said = parts.reading().parse(text);
            var ref = Ref.of(said);
            if (socket.isAuthenticated() || "auth".equals(ref.type())) receive(said, text, ref, requestId);
            else askForToken();
        } catch (Rejection malformed) {
            refuse(ErrorFrame.of(malformed, null));
        }
    }

    private void receive(JsonNode said, String text, Ref ref, String requestId) throws InterruptedException {
        try {
            handle(parts.reading().read(said, text, ViewerFrame.class), requestId);
        } catch (RuntimeException failure) {
            refuse(ErrorFrame.of(failure, ref));
            ref.movedTask().ifPresent(this::correct);
        }
    }

    private void askForToken() {
        say(new ErrorFrame("AUTH_REQUIRED", "Send a frame of type auth first.", null));
        socket.close(4001, "auth required");
    }

    private void handle(ViewerFrame frame, String requestId) throws InterruptedException {
        switch (frame) {
            case Auth auth -> {
                if (socket.isAuthenticated()) renew(auth.token());
                else open(auth.token(), true);
            }
            case Heartbeat heartbeat -> say(new HeartbeatAck(heartbeat.id()));
            case Move move -> parts.orders().move(move, looking(), requestId);
            case Create create -> parts.orders().create(create, looking(), requestId);
            case Unknown _ -> {}
        }
    }

    /** Whoever is authenticated looks at the board, unless his connection is ending. */
    private Viewer looking() {
        var looking = viewer;
        if (looking == null) throw Rejection.notFound("board");
        return looking;
    }

    /** The viewer has moved the card on his side already. */
    private void correct(TaskId task) {
        try {
            parts.orders().correct(task, looking());
        } catch (Rejection _) {
            // what is not there has no status to be told
        } catch (RuntimeException failure) {
            startOver(failure);
        }
    }

    private void refuse(ErrorFrame error) {
        say(error);
        if (error.isMalformed()) malformed.note(socket);
    }

    @Override
    public void fail(Throwable failure) {
        say(ErrorFrame.of(failure, null));
    }

    /** What the viewer sees cannot be trusted without this: he comes back by himself for the state. */
    private void startOver(RuntimeException failure) {
        fail(failure);
        socket.close(1011, "server fault");
    }

    @Override
    public void end() {
        var looking = viewer;
        if (looking != null) parts.hub().leave(looking);
    }

    private void say(BoardFrame frame) {
        socket.send(parts.frames().write(frame));
    }

    /** What every connection works with. */
    record Parts(
            Browsers browsers,
            Authenticator authenticator,
            Opening opening,
            FrameReader reading,
            BoardOrders orders,
            BoardHub hub,
            BoardFrames frames) {}
}
