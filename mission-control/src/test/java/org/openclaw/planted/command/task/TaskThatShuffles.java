package org.openclaw.planted.command.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.AGGREGATES_READ_NO_CLOCK;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.axonframework.spring.stereotype.Aggregate;
import org.openclaw.missioncontrol.app.house.Breaks;

@Aggregate
@Breaks(AGGREGATES_READ_NO_CLOCK)
class TaskThatShuffles {
    void shuffle(List<String> all) {
        Collections.shuffle(all, new Random());
    }
}
