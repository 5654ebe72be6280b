package org.openclaw.planted.app;

import io.micrometer.core.instrument.MeterRegistry;
import org.openclaw.missioncontrol.app.house.Breaks;
import org.openclaw.missioncontrol.app.house.HouseRule;

@Breaks(HouseRule.ONLY_METRICS_MEASURE)
class Measures {
    Measures(MeterRegistry registry) {
        registry.counter("orders").increment();
    }
}
