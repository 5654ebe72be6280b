package org.openclaw.planted.app;

import static org.openclaw.missioncontrol.app.house.HouseRule.NOTHING_PRINTS;

import org.openclaw.missioncontrol.app.house.Breaks;

@Breaks(NOTHING_PRINTS)
class Prints {
    void print() {
        System.out.println(1);
    }
}
