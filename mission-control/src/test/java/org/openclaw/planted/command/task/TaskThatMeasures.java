package org.openclaw.planted.command.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.AGGREGATES_READ_NO_CLOCK;

import org.axonframework.spring.stereotype.Aggregate;
import org.openclaw.missioncontrol.app.house.Breaks;

@Aggregate
@Breaks(AGGREGATES_READ_NO_CLOCK)
class TaskThatMeasures {
    long at() {
        return System.currentTimeMillis();
    }
}
