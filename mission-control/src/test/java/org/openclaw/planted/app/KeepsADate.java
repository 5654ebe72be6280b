package org.openclaw.planted.app;

import static org.openclaw.missioncontrol.app.house.HouseRule.TIME_IS_JAVA_TIME;

import java.time.Instant;
import java.util.Date;
import org.openclaw.missioncontrol.app.house.Breaks;

@Breaks(TIME_IS_JAVA_TIME)
class KeepsADate {
    Date at = Date.from(Instant.EPOCH);
}
