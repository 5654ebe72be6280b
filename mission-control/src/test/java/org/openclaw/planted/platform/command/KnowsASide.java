package org.openclaw.planted.platform.command;

import static org.openclaw.missioncontrol.app.house.HouseRule.SIDES_MEET_IN_API_AND_PLATFORM;

import org.openclaw.missioncontrol.app.house.Breaks;
import org.openclaw.planted.command.board.PublicBoard;

@Breaks(SIDES_MEET_IN_API_AND_PLATFORM)
class KnowsASide {
    PublicBoard board = new PublicBoard();
}
