package org.openclaw.missioncontrol.command.gateway;

import org.openclaw.missioncontrol.api.gateway.GatewayId;

/**
 * What a gateway is told when it has introduced itself, and never again.
 *
 * @param relayWsUrl where it opens its relay connection
 */
record RegisteredGateway(GatewayId gatewayId, String relayWsUrl, String relayToken, int heartbeatIntervalSeconds) {
    /** Keeps the secret out of messages and logs. */
    @Override
    public String toString() {
        return "RegisteredGateway[gatewayId=" + gatewayId + "]";
    }
}
