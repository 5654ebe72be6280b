package org.openclaw.missioncontrol.command.gateway;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.GatewayMetrics;
import org.openclaw.missioncontrol.api.gateway.RelayId;

/** Knows one gateway. The real one is tested on a real database. */
class FakeGatewayPresence extends GatewayPresence {
    boolean silent;

    @Nullable
    GatewayMetrics metrics;

    @Nullable
    RelayId relay;

    @SuppressWarnings("DataFlowIssue")
    FakeGatewayPresence() {
        super(null, Duration.ofSeconds(90));
    }

    @Override
    void note(GatewayId gateway, @Nullable GatewayMetrics measured) {
        metrics = measured;
    }

    @Override
    void open(GatewayId gateway, RelayId opened, String address) {
        relay = opened;
    }

    @Override
    boolean close(GatewayId gateway, RelayId closed) {
        return closed.equals(relay);
    }

    @Override
    boolean isSilent(GatewayId gateway) {
        return silent;
    }
}
