package org.openclaw.missioncontrol.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openclaw.missioncontrol.app.health.ReadinessCheck.State;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;

class ReadinessTest {
    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();

    @Test
    void is_given_when_nothing_is_down() {
        serve(ReadinessState.ACCEPTING_TRAFFIC);

        var report = readiness(check("database", () -> State.UP), check("projections", () -> State.LAGGING));

        assertThat(report.ok()).isTrue();
        assertThat(report.checks()).containsEntry("database", State.UP).containsEntry("projections", State.LAGGING);
    }

    @Test
    void is_refused_when_a_check_fails_whatever_way() {
        serve(ReadinessState.ACCEPTING_TRAFFIC);

        var report = readiness(check("database", () -> {
            throw new IllegalStateException("no connection");
        }));

        assertThat(report.ok()).isFalse();
        assertThat(report.checks()).containsEntry("database", State.DOWN);
    }

    @Test
    @Timeout(5)
    void is_told_within_two_seconds_when_checks_hang() {
        serve(ReadinessState.ACCEPTING_TRAFFIC);
        var never = new CountDownLatch(1);
        Callable<State> hanging = () -> {
            never.await();
            return State.UP;
        };
        var begin = System.nanoTime();

        var report = readiness(check("database", hanging), check("migrations", hanging));

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        assertThat(report.checks()).containsEntry("database", State.DOWN).containsEntry("migrations", State.DOWN);
    }

    @Test
    void is_refused_from_the_start_of_a_shutdown() {
        serve(ReadinessState.REFUSING_TRAFFIC);

        var report = readiness(check("database", () -> State.UP));

        assertThat(report.ok()).isFalse();
        assertThat(report.checks()).containsEntry("database", State.UP);
    }

    private Readiness.Report readiness(ReadinessCheck... checks) {
        return new Readiness(List.of(checks), availability).report();
    }

    private void serve(ReadinessState state) {
        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, state));
    }

    private static ReadinessCheck check(String name, Callable<State> look) {
        return new ReadinessCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public State look() throws Exception {
                return look.call();
            }
        };
    }
}
