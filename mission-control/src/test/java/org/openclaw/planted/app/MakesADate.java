package org.openclaw.planted.app;

import static org.openclaw.missioncontrol.app.house.HouseRule.TIME_IS_JAVA_TIME;

import java.util.Date;
import org.openclaw.missioncontrol.app.house.Breaks;

@Breaks(TIME_IS_JAVA_TIME)
class MakesADate {
    long now() {
        return new Date().getTime();
    }
}
