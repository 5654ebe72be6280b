package org.openclaw.planted.query.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.PROJECTIONS_SEND_NO_COMMANDS;

import org.openclaw.missioncontrol.app.house.Breaks;
import org.openclaw.planted.platform.command.Reactions;

@Breaks(PROJECTIONS_SEND_NO_COMMANDS)
class ReactingProjection {
    Reactions reactions = new Reactions();
}
