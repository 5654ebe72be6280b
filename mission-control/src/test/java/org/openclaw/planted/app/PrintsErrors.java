package org.openclaw.planted.app;

import static org.openclaw.missioncontrol.app.house.HouseRule.NOTHING_PRINTS;

import org.openclaw.missioncontrol.app.house.Breaks;

@Breaks(NOTHING_PRINTS)
class PrintsErrors {
    void print(Exception failed) {
        failed.printStackTrace();
    }
}
