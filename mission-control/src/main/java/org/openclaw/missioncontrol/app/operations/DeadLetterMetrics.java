package org.openclaw.missioncontrol.app.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.deadletter.DeadLetters;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** How many events are parked. Any at all is a case for an operator. */
@Component
class DeadLetterMetrics implements MeterBinder {
    private final DeadLetters letters;

    DeadLetterMetrics(DeadLetters letters) {
        this.letters = letters;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var group : List.of(Views.GROUP, Reactions.GROUP))
            Gauge.builder("dead_letters", () -> count(group))
                    .description("Events that could not be handled and are parked")
                    .tag("processor", group)
                    .register(registry);
    }

    private double count(String group) {
        try {
            return letters.count(group);
        } catch (DataAccessException _) {
            return Double.NaN;
        }
    }
}
