package org.openclaw.planted.query.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.PROJECTIONS_SEND_NO_COMMANDS;

import org.openclaw.missioncontrol.app.house.Breaks;
import org.openclaw.planted.platform.command.Commands;

@Breaks(PROJECTIONS_SEND_NO_COMMANDS)
class SendingProjection {
    Commands commands = new Commands();
}
