package org.openclaw.planted.app;

import static org.openclaw.missioncontrol.app.house.HouseRule.NOTHING_IS_INJECTED_INTO_FIELDS;

import org.openclaw.missioncontrol.app.house.Breaks;
import org.springframework.beans.factory.annotation.Autowired;

@Breaks(NOTHING_IS_INJECTED_INTO_FIELDS)
class InjectedField {
    @Autowired
    Program program = new Program();
}
