package org.openclaw.planted.command.support;

import static org.openclaw.missioncontrol.app.house.HouseRule.FEATURES_DO_NOT_KNOW_EACH_OTHER;

import org.openclaw.missioncontrol.app.house.Breaks;
import org.openclaw.planted.command.board.PublicBoard;

@Breaks(FEATURES_DO_NOT_KNOW_EACH_OTHER)
class KnowsAFeature {
    PublicBoard board = new PublicBoard();
}
