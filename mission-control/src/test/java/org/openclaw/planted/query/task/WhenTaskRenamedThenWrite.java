package org.openclaw.planted.query.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.REACTIONS_RUN_ONCE;

import org.axonframework.eventhandling.DisallowReplay;
import org.openclaw.missioncontrol.app.house.Breaks;

@DisallowReplay
@Breaks(REACTIONS_RUN_ONCE)
class WhenTaskRenamedThenWrite {}
