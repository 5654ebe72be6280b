package org.openclaw.planted.command.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.FEATURES_DO_NOT_KNOW_EACH_OTHER;

import org.openclaw.missioncontrol.app.house.Breaks;
import org.openclaw.planted.command.board.PublicBoard;
import org.openclaw.planted.command.support.Shared;

@Breaks(FEATURES_DO_NOT_KNOW_EACH_OTHER)
class KnowsAnotherFeature {
    PublicBoard[] boards = {};
    Shared shared = new Shared();
}
