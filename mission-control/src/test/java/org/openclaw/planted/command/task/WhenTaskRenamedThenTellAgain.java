package org.openclaw.planted.command.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.REACTIONS_RUN_ONCE;

import org.openclaw.missioncontrol.app.house.Breaks;

@Breaks(REACTIONS_RUN_ONCE)
class WhenTaskRenamedThenTellAgain {}
