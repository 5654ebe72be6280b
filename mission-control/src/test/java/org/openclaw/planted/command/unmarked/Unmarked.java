package org.openclaw.planted.command.unmarked;

import static org.openclaw.missioncontrol.app.house.HouseRule.PACKAGES_ARE_NULL_MARKED;

import org.openclaw.missioncontrol.app.house.Breaks;

@Breaks(PACKAGES_ARE_NULL_MARKED)
class Unmarked {}
