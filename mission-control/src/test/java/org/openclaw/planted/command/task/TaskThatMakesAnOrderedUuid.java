package org.openclaw.planted.command.task;

import static org.openclaw.missioncontrol.app.house.HouseRule.AGGREGATES_READ_NO_CLOCK;

import com.github.f4b6a3.uuid.UuidCreator;
import org.axonframework.spring.stereotype.Aggregate;
import org.openclaw.missioncontrol.app.house.Breaks;

@Aggregate
@Breaks(AGGREGATES_READ_NO_CLOCK)
class TaskThatMakesAnOrderedUuid {
    Object id() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
