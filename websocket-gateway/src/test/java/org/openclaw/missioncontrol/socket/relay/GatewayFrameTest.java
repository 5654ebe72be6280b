package org.openclaw.missioncontrol.socket.relay;

import static org.openclaw.missioncontrol.socket.support.AnyJson.text;
import static org.openclaw.missioncontrol.socket.support.AnyJson.values;
import static org.openclaw.missioncontrol.socket.support.AnyJson.words;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.gateway.GatewayMetrics;
import org.openclaw.missioncontrol.api.gateway.GatewayStatus;
import org.openclaw.missioncontrol.socket.relay.GatewayFrame.*;
import org.openclaw.missioncontrol.socket.support.FrameProperties;

class GatewayFrameTest extends FrameProperties<GatewayFrame> {
    GatewayFrameTest() {
        super(GatewayFrame.class);
    }

    @Override
    protected Arbitrary<GatewayFrame> frames() {
        return Arbitraries.oneOf(
                text().injectNull(0.1).map(Credentials::new).injectNull(0.1).map(Auth::new),
                Combinators.combine(text().injectNull(0.1), beats().injectNull(0.1))
                        .as(Heartbeat::new),
                text().map(ChatReceived::new),
                Combinators.combine(text().injectNull(0.1), said()).as(Reply::new),
                Combinators.combine(text().injectNull(0.1), complaints()).as(Trouble::new),
                Combinators.combine(text().injectNull(0.1), outcomes()).as(RpcResult::new),
                Arbitraries.just(new Unknown()));
    }

    @Example
    void a_number_beyond_all_doubles_is_refused_wherever_it_stands() {
        refused("{\"type\":\"heartbeat\",\"payload\":{\"metrics\":{\"cpu_pct\":1e999}}}");
    }

    private static Arbitrary<Beat> beats() {
        return Combinators.combine(
                        Arbitraries.of(GatewayStatus.class).injectNull(0.1),
                        values().map(GatewayMetrics::new).injectNull(0.1))
                .as(Beat::new);
    }

    private static Arbitrary<Said> said() {
        return Combinators.combine(words(), words(), text().injectNull(0.1), values().injectNull(0.1))
                .as(Said::new);
    }

    private static Arbitrary<Complaint> complaints() {
        return Combinators.combine(words(), text().injectNull(0.1), text().injectNull(0.1), text().injectNull(0.1))
                .as(Complaint::new);
    }

    private static Arbitrary<Outcome> outcomes() {
        return Combinators.combine(
                        Arbitraries.create(DispatchId::next),
                        Arbitraries.of(true, false),
                        text().injectNull(0.1).map(RpcError::new).injectNull(0.1))
                .as(Outcome::new);
    }
}
