package org.openclaw.planted.command.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.AGGREGATES_READ_NO_CLOCK;

import java.time.LocalDate;
import org.axonframework.spring.stereotype.Aggregate;
import org.openclaw.missioncontrol.app.house.Breaks;

@Aggregate
@Breaks(AGGREGATES_READ_NO_CLOCK)
class TaskWithAHastyPart {
    record Part() {
        LocalDate today() {
            return LocalDate.now();
        }
    }
}
