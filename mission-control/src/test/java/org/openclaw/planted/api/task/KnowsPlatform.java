package org.openclaw.planted.api.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.SIDES_MEET_IN_API_AND_PLATFORM;

import org.openclaw.missioncontrol.app.house.Breaks;
import org.openclaw.planted.platform.command.Commands;

@Breaks(SIDES_MEET_IN_API_AND_PLATFORM)
public class KnowsPlatform {
    Commands door = new Commands();
}
