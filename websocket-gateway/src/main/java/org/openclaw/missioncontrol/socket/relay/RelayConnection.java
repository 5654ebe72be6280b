package org.openclaw.missioncontrol.socket.relay;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.chat.ChatQuery.ListUnconfirmed;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.BeatGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.CloseRelay;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.OpenRelay;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.RelayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.platform.security.Authenticator;
import org.openclaw.missioncontrol.platform.security.TokenHash;
import org.openclaw.missioncontrol.socket.relay.GatewayFrame.*;
import org.openclaw.missioncontrol.socket.relay.RelayFrame.AuthError;
import org.openclaw.missioncontrol.socket.relay.RelayFrame.AuthOk;
import org.openclaw.missioncontrol.socket.relay.RelayFrame.ErrorFrame;
import org.openclaw.missioncontrol.socket.relay.RelayFrame.HeartbeatAck;
import org.openclaw.missioncontrol.socket.relay.RelayFrame.ReplyReceived;
import org.openclaw.missioncontrol.socket.relay.RelayFrame.Welcome;
import org.openclaw.missioncontrol.socket.support.Conversation;
import org.openclaw.missioncontrol.socket.support.FrameReader;
import org.openclaw.missioncontrol.socket.support.Lanes;
import org.openclaw.missioncontrol.socket.support.Refusal;
import org.openclaw.missioncontrol.socket.support.Socket;

/** One relay connection, from its handshake to its end. Its frames come one after the other. */
final class RelayConnection extends Conversation<GatewayFrame> {
    private static final int MOST_BEATS_PER_SECOND = 4;
    private static final int MOST_AT_ONCE = 32;
    private static final Duration VIEWS_WITHIN = Duration.ofSeconds(2);

    private final RelayId id = RelayId.next();
    private final String address;
    private final Parts parts;
    private final Bucket beats = Bucket.builder()
            .addLimit(limit ->
                    limit.capacity(MOST_BEATS_PER_SECOND).refillGreedy(MOST_BEATS_PER_SECOND, Duration.ofSeconds(1)))
            .build();
    private final Lanes lanes = new Lanes(MOST_AT_ONCE);
    private volatile @Nullable Relay relay;

    /** @param address the id of the gateway as it stands there */
    RelayConnection(String address, Socket socket, Parts parts) {
        super(GatewayFrame.class, parts.reading(), socket);
        this.address = address;
        this.parts = parts;
    }

    @Override
    protected boolean isKnown() {
        return relay != null;
    }

    @Override
    protected void askForToken() {
        turnAway(AuthError.required(), "auth required");
    }

    @Override
    protected void hear(GatewayFrame frame, @Nullable String ref, String requestId) throws InterruptedException {
        var known = relay;
        if (known != null) handle(frame, known, ref, requestId);
        else if (frame instanceof Auth auth) open(auth.token(), requestId);
    }

    private void handle(GatewayFrame frame, Relay known, @Nullable String ref, String requestId)
            throws InterruptedException {
        var gateway = known.gateway();
        var origin = origin(gateway, requestId);
        switch (frame) {
            case Auth _, Unknown _ -> {}
            case Heartbeat beat -> beat(beat, gateway, origin);
            case ChatReceived received -> aside(frame, ref, () -> parts.chats().confirm(received, origin));
            case Reply reply ->
                aside(frame, ref, () -> {
                    parts.chats().receive(reply, gateway, origin);
                    say(new ReplyReceived(reply.id(), Instant.now()));
                });
            case RpcResult result -> aside(frame, ref, () -> parts.calls().settle(result, origin));
            case Trouble trouble -> aside(frame, ref, () -> parts.chats().receive(trouble, gateway, origin));
        }
    }

    /** Chats do not wait for one another. */
    private void aside(GatewayFrame frame, @Nullable String ref, Runnable work) throws InterruptedException {
        lanes.run(parts.chats().session(frame), () -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                refuse(failure, ref);
            }
        });
    }

    /** Whoever is known holds the gateway from here on, in place of an older connection. */
    private void open(String token, String requestId) {
        try {
            var gateway = parts.authenticator().gateway(gatewayId(), token, null);
            var opened = new Relay(id, gateway, TokenHash.of(token), socket());
            relay = opened;
            var position = parts.hub().enter(opened);
            parts.commands()
                    .post(
                            new OpenRelay(gateway.gatewayId(), id, opened.tokenHash(), peer()),
                            origin(gateway, requestId));
            socket().authenticated(null);
            say(new AuthOk(new Welcome(gateway.gatewayId(), parts.config()), Instant.now()));
            if (parts.views().reach(position, VIEWS_WITHIN))
                parts.hub().goLive(opened, parts.queries().ask(new ListUnconfirmed(gateway)));
            else socket().close(1013, "not up to date, try later");
            opened.owing().begin();
            parts.calls().send(opened, position);
            if (socket().isClosed()) end(); // it may have ended while it was being opened
        } catch (Rejection _) {
            turnAway(AuthError.invalid(), "invalid token");
        } catch (RuntimeException failure) {
            startOver(failure);
        }
    }

    private GatewayId gatewayId() {
        try {
            return new GatewayId(UUID.fromString(address));
        } catch (IllegalArgumentException _) {
            throw Rejection.notFound("gateway");
        }
    }

    private String peer() {
        var remote = socket().session().getRemoteAddress();
        return remote == null ? "" : remote.getAddress().getHostAddress();
    }

    private void turnAway(AuthError error, String reason) {
        say(error);
        socket().close(4001, reason);
    }

    private void beat(Heartbeat beat, Caller.Gateway gateway, Origin origin) {
        if (!beats.tryConsume(1))
            throw Rejection.tooManyRequests(
                    "too_many_heartbeats", "A gateway beats at most four times a second. Wait a second.", 1);
        parts.commands().post(BeatGateway.of(gateway.gatewayId(), beat.status(), beat.metrics()), origin);
        say(new HeartbeatAck(beat.id(), Instant.now()));
    }

    @Override
    protected void say(Refusal refusal, @Nullable String ref) {
        say(ErrorFrame.of(refusal, ref));
    }

    /** A newer connection may have taken its place: then nothing changes for the gateway. */
    @Override
    public void end() {
        var ended = relay;
        if (ended == null) return;
        parts.hub().leave(ended);
        var gateway = ended.gateway();
        parts.commands().post(new CloseRelay(gateway.gatewayId(), id), origin(gateway, id.toString()));
    }

    private static Origin origin(Caller.Gateway gateway, String requestId) {
        return new Origin(gateway, Origin.Channel.RELAY, requestId, null, null, null, null);
    }

    private void say(RelayFrame frame) {
        socket().send(parts.hub().write(frame));
    }

    /** What every connection works with. */
    record Parts(
            Authenticator authenticator,
            Commands commands,
            Queries queries,
            Views views,
            RelayHub hub,
            RelayChats chats,
            RelayCalls calls,
            FrameReader reading,
            RelayFrame.Config config) {}
}
