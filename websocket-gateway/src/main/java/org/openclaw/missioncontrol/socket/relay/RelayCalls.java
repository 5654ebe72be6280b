package org.openclaw.missioncontrol.socket.relay;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.FinishDispatch;
import org.openclaw.missioncontrol.api.dispatch.DispatchQuery.ListOwed;
import org.openclaw.missioncontrol.api.dispatch.DispatchQuery.Owed;
import org.openclaw.missioncontrol.api.dispatch.DispatchView;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.platform.relay.CallContents;
import org.openclaw.missioncontrol.socket.relay.GatewayFrame.RpcResult;
import org.openclaw.missioncontrol.socket.relay.RelayFrame.RpcCall;
import org.openclaw.missioncontrol.socket.support.Frame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends gateways what they are owed, in order and once on each connection, and has recorded what came of it. */
@Component
class RelayCalls {
    private static final Logger log = LoggerFactory.getLogger(RelayCalls.class);
    private static final Duration VIEWS_WITHIN = Duration.ofSeconds(2);

    private final JsonMapper json;
    private final Commands commands;
    private final Queries queries;
    private final Views views;
    private final CallContents contents;

    RelayCalls(JsonMapper json, Commands commands, Queries queries, Views views, CallContents contents) {
        this.json = json;
        this.commands = commands;
        this.queries = queries;
        this.views = views;
        this.contents = contents;
    }

    /** Has everything sent that was stored up to this position and has not been sent on this connection. */
    void send(Relay relay, long position) {
        relay.owing().upTo(position, reached -> sendAll(relay, reached));
    }

    private void sendAll(Relay relay, long position) {
        try {
            while (!views.reach(position, VIEWS_WITHIN)) if (relay.socket().isClosed()) return;
            List<Owed> batch;
            do {
                batch = queries.ask(new ListOwed(relay.owing().sent(), relay.gateway()));
                for (var owed : batch) {
                    if (!relay.owing().mayGoOn(relay.socket())) return;
                    send(relay, owed);
                    relay.owing().sent(owed.position());
                }
            } while (!batch.isEmpty() && !relay.socket().isClosed());
        } catch (RuntimeException failure) {
            log.warn("What is owed to a gateway could not be sent; it has to come back", failure);
            relay.socket().close(1013, "try later");
        }
    }

    private void send(Relay relay, Owed owed) {
        var dispatch = owed.dispatch();
        try {
            var call = contents.of(dispatch, relay.gateway().organizationId());
            var text = json.writeValueAsString(RpcCall.of(dispatch, call));
            relay.socket().sendGathered(Frame.of(text, relay.owing()::written));
        } catch (Rejection refusal) {
            giveUp(dispatch, refusal.detail(), relay);
        } catch (RuntimeException failure) {
            log.error("Dispatch {} could not be put into a call", dispatch.id(), failure);
            giveUp(dispatch, "This could not be asked for, through a fault of ours.", relay);
        }
    }

    /** The others are still to be sent. Should this fail as well, then everything waits for the next connection. */
    private void giveUp(DispatchView dispatch, String why, Relay relay) {
        var requestId = UuidCreator.getTimeOrderedEpoch().toString();
        var origin = new Origin(relay.gateway(), Origin.Channel.RELAY, requestId, null, null, null, null);
        commands.post(new FinishDispatch(dispatch.id(), why), origin);
        relay.owing().written();
    }

    /** Also a repetition is fine: it changes nothing. */
    void settle(RpcResult result, Origin origin) {
        var outcome = result.payload();
        commands.post(new FinishDispatch(outcome.requestId(), outcome.failure()), origin);
    }
}
