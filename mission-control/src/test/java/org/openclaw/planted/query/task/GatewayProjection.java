package org.openclaw.planted.query.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.PROJECTIONS_SEND_NO_COMMANDS;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.openclaw.missioncontrol.app.house.Breaks;

@Breaks(PROJECTIONS_SEND_NO_COMMANDS)
class GatewayProjection {
    void on(CommandGateway gateway) {}
}
