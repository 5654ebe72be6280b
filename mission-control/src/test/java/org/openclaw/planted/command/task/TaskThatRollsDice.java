package org.openclaw.planted.command.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.AGGREGATES_READ_NO_CLOCK;

import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.spring.stereotype.Aggregate;
import org.openclaw.missioncontrol.app.house.Breaks;

@Aggregate
@Breaks(AGGREGATES_READ_NO_CLOCK)
class TaskThatRollsDice {
    int dice() {
        return ThreadLocalRandom.current().nextInt();
    }
}
