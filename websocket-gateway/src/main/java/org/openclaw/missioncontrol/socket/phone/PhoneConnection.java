package org.openclaw.missioncontrol.socket.phone;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.chat.ChatQuery.ListMissedReplies;
import org.openclaw.missioncontrol.api.identity.SignedInH5User;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.platform.security.Authenticator;
import org.openclaw.missioncontrol.socket.phone.PersonFrame.*;
import org.openclaw.missioncontrol.socket.phone.PhoneFrame.AuthError;
import org.openclaw.missioncontrol.socket.phone.PhoneFrame.ErrorFrame;
import org.openclaw.missioncontrol.socket.phone.PhoneFrame.HeartbeatAck;
import org.openclaw.missioncontrol.socket.support.Browsers;
import org.openclaw.missioncontrol.socket.support.Conversation;
import org.openclaw.missioncontrol.socket.support.FrameReader;
import org.openclaw.missioncontrol.socket.support.Refusal;
import org.openclaw.missioncontrol.socket.support.Socket;

/** One connection of a phone, from its handshake to its end. Its frames come one after the other. */
final class PhoneConnection extends Conversation<PersonFrame> {
    private static final Duration VIEWS_WITHIN = Duration.ofSeconds(2);

    private final Parts parts;
    private volatile @Nullable Phone phone;

    PhoneConnection(Socket socket, Parts parts) {
        super(PersonFrame.class, parts.reading(), socket);
        this.parts = parts;
    }

    @Override
    public void begin() {
        if (!parts.browsers().mayOpen(socket().session().getHandshakeHeaders()))
            socket().close(1008, "origin not allowed");
    }

    @Override
    protected boolean isKnown() {
        return phone != null;
    }

    @Override
    protected void askForToken() {
        turnAway(AuthError.required(), "auth required");
    }

    @Override
    protected void hear(PersonFrame frame, @Nullable String ref, String requestId) {
        var known = phone;
        if (known != null) handle(frame, known, requestId);
        else if (frame instanceof Auth auth) open(auth);
    }

    private void handle(PersonFrame frame, Phone known, String requestId) {
        switch (frame) {
            case Auth auth -> renew(auth, known);
            case Chat chat -> parts.chats().send(chat, known, requestId);
            case Heartbeat beat -> say(new HeartbeatAck(beat.id(), Instant.now()));
            case Unknown _ -> {}
        }
    }

    private void open(Auth auth) {
        if (auth.token().isBlank()) {
            askForToken();
            return;
        }
        try {
            enter(auth);
            if (socket().isClosed()) end(); // it may have ended while it was being opened
        } catch (Rejection refusal) {
            turnAway(refusal);
        } catch (RuntimeException failure) {
            startOver(failure);
        }
    }

    /** First registered, then asked again who he is: what ends in between is noticed. */
    private void enter(Auth auth) {
        var entering = new Phone(parts.authenticator().h5User(auth.token()).caller(), socket());
        var position = parts.hub().enter(entering);
        if (position.isEmpty()) {
            socket().close(1013, "too many connections of one person, try later");
            return;
        }
        phone = entering;
        var known = parts.authenticator().h5User(auth.token());
        if (!parts.views().reach(position.getAsLong(), VIEWS_WITHIN)) {
            socket().close(1013, "not up to date, try later");
            return;
        }
        welcome(entering, known);
        parts.hub()
                .goLive(entering, parts.queries().ask(new ListMissedReplies(auth.lastMessageId(), entering.caller())));
        socket().authenticated(null);
    }

    private void welcome(Phone entering, SignedInH5User known) {
        say(parts.assignments().welcome(entering, known.until()));
    }

    /** A newer token of the same person is fine; one of anybody else ends the connection. */
    private void renew(Auth auth, Phone known) {
        try {
            var again = parts.authenticator().h5User(auth.token());
            if (again.caller().equals(known.caller())) welcome(known, again);
            else turnAway(AuthError.invalid(), "invalid token");
        } catch (Rejection refusal) {
            turnAway(refusal);
        }
    }

    private void turnAway(Rejection refusal) {
        if (refusal.kind() == Rejection.Kind.UNAVAILABLE) socket().close(1013, "try again later");
        else if (refusal.code().equals("user_inactive")) turnAway(AuthError.inactive(), "user inactive");
        else turnAway(AuthError.invalid(), "invalid token");
    }

    private void turnAway(AuthError error, String reason) {
        say(error);
        socket().close(4001, reason);
    }

    @Override
    protected void say(Refusal refusal, @Nullable String ref) {
        say(ErrorFrame.of(refusal, ref));
    }

    @Override
    public void end() {
        var ended = phone;
        if (ended != null) parts.hub().leave(ended);
    }

    private void say(PhoneFrame frame) {
        socket().send(parts.frames().write(frame));
    }

    /** What every connection works with. */
    record Parts(
            Browsers browsers,
            Authenticator authenticator,
            Queries queries,
            Views views,
            PhoneHub hub,
            PhoneChats chats,
            PhoneFrames frames,
            Assignments assignments,
            FrameReader reading) {}
}
