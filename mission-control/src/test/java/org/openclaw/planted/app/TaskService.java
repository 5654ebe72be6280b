package org.openclaw.planted.app;

import static org.openclaw.missioncontrol.app.house.HouseRule.NAMES_SAY_SOMETHING;

import org.openclaw.missioncontrol.app.house.Breaks;

@Breaks(NAMES_SAY_SOMETHING)
class TaskService {}
