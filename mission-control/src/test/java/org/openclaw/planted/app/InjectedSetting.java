package org.openclaw.planted.app;

import static org.openclaw.missioncontrol.app.house.HouseRule.NOTHING_IS_INJECTED_INTO_FIELDS;

import org.openclaw.missioncontrol.app.house.Breaks;
import org.springframework.beans.factory.annotation.Value;

@Breaks(NOTHING_IS_INJECTED_INTO_FIELDS)
class InjectedSetting {
    @Value("${setting}")
    String setting = "";
}
