package org.openclaw.missioncontrol.command.task;

import static org.openclaw.missioncontrol.command.task.TaskExamples.board;

import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.command.task.TaskExamples.Rule;

/** A task on a board that has no rules, unless a test gives it some. */
abstract class TaskFixture {
    final FixtureConfiguration<Task> task = new AggregateTestFixture<>(Task.class);
    final FakeTaskGuard guard = new FakeTaskGuard();

    @BeforeEach
    void on_a_board_without_rules() {
        task.registerInjectableResource(guard);
    }

    void theBoardHas(Rule... rules) {
        guard.board = board(rules);
    }

    void isOpen(TaskId... tasks) {
        guard.open = List.of(tasks);
    }

    static ResultValidator<Task> by(Caller caller, TestExecutor<Task> given, Object command) {
        return given.when(command instanceof Update update ? update.command() : command, Map.of("caller", caller));
    }

    static void refused(String code, ResultValidator<Task> result) {
        refused(code, "", result);
    }

    /** @param words that people must read in it */
    static void refused(String code, String words, ResultValidator<Task> result) {
        result.expectNoEvents()
                .expectException(Rejection.class)
                .expectException(Matchers.predicate(thrown -> thrown instanceof Rejection refusal
                        && refusal.code().equals(code)
                        && refusal.detail().contains(words)));
    }
}
