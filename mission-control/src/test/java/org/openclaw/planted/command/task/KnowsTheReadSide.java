package org.openclaw.planted.command.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.SIDES_MEET_IN_API_AND_PLATFORM;

import org.openclaw.missioncontrol.app.house.Breaks;
import org.openclaw.planted.query.task.PublicRow;

@Breaks(SIDES_MEET_IN_API_AND_PLATFORM)
class KnowsTheReadSide {
    PublicRow row = new PublicRow();
}
