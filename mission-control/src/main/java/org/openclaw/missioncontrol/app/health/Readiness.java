package org.openclaw.missioncontrol.app.health;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openclaw.missioncontrol.app.health.ReadinessCheck.State;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;

/** Asks all checks at once and waits for none longer than a second. */
@Component
class Readiness {
    /** What the probe answers: fit for traffic, and each check by name. */
    record Report(boolean ok, Map<String, State> checks) {}

    private final List<ReadinessCheck> checks;
    private final ApplicationAvailability availability;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Readiness(List<ReadinessCheck> checks, ApplicationAvailability availability) {
        this.checks = checks;
        this.availability = availability;
    }

    /** Refuses from the first moment of a shutdown, however healthy everything is. */
    Report report() {
        var states = states();
        var serving = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        return new Report(serving && !states.containsValue(State.DOWN), states);
    }

    private Map<String, State> states() {
        var states = new LinkedHashMap<String, State>();
        try {
            var looks =
                    checks.stream().<Callable<State>>map(check -> check::look).toList();
            var answers = threads.invokeAll(looks, 1, TimeUnit.SECONDS);
            for (var index = 0; index < checks.size(); index++) {
                states.put(checks.get(index).name(), state(answers.get(index)));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            checks.forEach(check -> states.put(check.name(), State.DOWN));
        }
        return states;
    }

    private static State state(Future<State> answer) {
        return answer.state() == Future.State.SUCCESS ? answer.resultNow() : State.DOWN;
    }
}
