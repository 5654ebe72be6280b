package org.openclaw.missioncontrol.app.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openclaw.missioncontrol.app.Api.Answer;

/** Sends what must be refused, and gathers what was answered otherwise: a run tells of all mistakes at once. */
abstract class RefusalsTest extends RoutesTest {
    private final List<String> violations = new ArrayList<>();
    protected Things own;
    protected Description description;

    @BeforeEach
    void prepare() {
        own = things();
        description = description();
    }

    @AfterEach
    void report() {
        assertThat(violations).as(violations.size() + " violations").isEmpty();
    }

    protected String path(Route route) {
        return route.at(own::meantBy);
    }

    protected Answer send(Route route, Object body) {
        return call(route, own, path(route), body);
    }

    /** @param promised the statuses that are right; none for no promise, as long as it is no fault of ours */
    protected void expect(Route route, String what, Answer answer, int... promised) {
        var told = route.name() + " with " + shortened(what) + ": " + answer.status() + " "
                + shortened(answer.response().body());
        boolean isPromised = promised.length == 0
                ? answer.status() < 500
                : Arrays.stream(promised).anyMatch(status -> status == answer.status());
        if (!isPromised) blame(told);
        else if (answer.status() >= 400 && !isExplained(answer)) blame("unexplained: " + told);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }

    protected void blame(String violation) {
        violations.add(violation);
    }

    private static boolean isExplained(Answer answer) {
        return answer.header("Content-Type").orElse("").startsWith("application/problem+json")
                && answer.text("/detail").length() > 10
                && answer.text("/detail").endsWith(".")
                && !answer.code().isBlank()
                && answer.text("/status").equals(Integer.toString(answer.status()))
                && !answer.text("/request_id").isBlank();
    }
}
