package org.openclaw.missioncontrol.command.task;

import static org.openclaw.missioncontrol.api.task.TaskStatus.DONE;
import static org.openclaw.missioncontrol.api.task.TaskStatus.INBOX;
import static org.openclaw.missioncontrol.api.task.TaskStatus.IN_PROGRESS;
import static org.openclaw.missioncontrol.api.task.TaskStatus.REVIEW;
import static org.openclaw.missioncontrol.command.task.TaskExamples.*;
import static org.openclaw.missioncontrol.command.task.TaskExamples.Rule.NO_MOVE_WHILE_PENDING;

import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.task.TaskCommand;
import org.openclaw.missioncontrol.api.task.TaskCommand.DropDependency;
import org.openclaw.missioncontrol.api.task.TaskCommand.FollowDependency;
import org.openclaw.missioncontrol.api.task.TaskEvent.*;
import org.openclaw.missioncontrol.api.task.TaskId;

/** For what a task waits, and what becomes of it when that changes. */
class TaskDependencyTest extends TaskFixture {
    private static final Caller PROCESS = new Caller.Process("WhenTaskDoneThenTellDependents", ORGANIZATION);

    private static ResultValidator<Task> after(TestExecutor<Task> given, TaskCommand command) {
        return by(PROCESS, given, command);
    }

    @Nested
    class A_change_of_the_dependencies {
        @Test
        void is_refused_on_a_task_that_is_done() {
            refused("dependencies_frozen", by(ADMIN, task.given(created(DONE, null)), dependOn(OTHER)));
        }

        @Test
        void is_refused_when_it_closes_a_circle() {
            guard.circle = true;
            refused("dependency_cycle", by(ADMIN, task.given(created()), dependOn(OTHER)));
        }
    }

    @Nested
    class A_new_dependency_that_is_open {
        @BeforeEach
        void is_open() {
            isOpen(OTHER);
        }

        private TestExecutor<Task> active() {
            return task.given(created(IN_PROGRESS, WORKER.agentId()));
        }

        private void sendsBack(Update command) {
            by(ADMIN, active(), command)
                    .expectEvents(
                            new TaskDependenciesChanged(TASK, BOARD, List.of(OTHER)),
                            new TaskMoved(TASK, BOARD, IN_PROGRESS, INBOX, null, MoveCause.DEPENDENCY_ADDED));
        }

        @Test
        void sends_an_active_task_back() {
            sendsBack(dependOn(OTHER));
        }

        @Test
        void sends_it_back_also_when_the_whole_form_is_sent() {
            sendsBack(dependOn(OTHER).assignTo(WORKER.agentId()).moveTo(IN_PROGRESS));
        }

        @Test
        void takes_it_from_its_agent_also_when_it_is_sent_back_by_hand() {
            sendsBack(dependOn(OTHER).assignTo(WORKER.agentId()).moveTo(INBOX));
        }

        @Test
        void takes_a_task_in_the_inbox_from_its_agent() {
            by(ADMIN, task.given(created(INBOX, WORKER.agentId())), dependOn(OTHER))
                    .expectEvents(
                            new TaskDependenciesChanged(TASK, BOARD, List.of(OTHER)),
                            new TaskAssigned(TASK, BOARD, null));
        }

        @Test
        void is_refused_together_with_another_agent_or_a_move_elsewhere() {
            refused("task_blocked", by(ADMIN, active(), dependOn(OTHER).assignTo(RIVAL.agentId())));
            refused("task_blocked", by(ADMIN, active(), dependOn(OTHER).moveTo(REVIEW)));
        }

        @Test
        void is_refused_when_a_pending_approval_keeps_the_task_where_it_is() {
            theBoardHas(NO_MOVE_WHILE_PENDING);
            guard.pending = true;
            refused("approval_pending", by(ADMIN, active(), dependOn(OTHER)));
        }
    }

    @Nested
    class An_open_dependency {
        @Test
        void keeps_the_task_from_agents() {
            isOpen(OTHER);
            refused("task_blocked", by(ADMIN, task.given(created(INBOX, null, OTHER)), assign(WORKER.agentId())));
        }
    }

    @Nested
    class When_a_dependency_is_done {
        private final FollowDependency done = new FollowDependency(TASK, OTHER, true);

        @Test
        void the_task_hears_of_it() {
            after(task.given(created(INBOX, null, OTHER)), done)
                    .expectEvents(new TaskDependencyResolved(TASK, BOARD, OTHER));
        }

        @Test
        void but_open_again_by_now_it_hears_nothing() {
            isOpen(OTHER);
            after(task.given(created(INBOX, null, OTHER)), done).expectNoEvents();
        }
    }

    @Nested
    class When_a_dependency_is_reopened {
        private final FollowDependency reopened = new FollowDependency(TASK, OTHER, false);

        @Test
        void the_task_returns_to_the_inbox() {
            isOpen(OTHER);
            after(task.given(created(IN_PROGRESS, WORKER.agentId(), OTHER)), reopened)
                    .expectEvents(new TaskMoved(TASK, BOARD, IN_PROGRESS, INBOX, null, MoveCause.DEPENDENCY_REOPENED));
        }

        @Test
        void but_done_again_by_now_the_task_stays_where_it_is() {
            after(task.given(created(IN_PROGRESS, WORKER.agentId(), OTHER)), reopened)
                    .expectNoEvents();
        }

        @Test
        void a_task_in_the_inbox_loses_its_agent_and_does_not_move() {
            isOpen(OTHER);
            after(task.given(created(INBOX, WORKER.agentId(), OTHER)), reopened)
                    .expectEvents(new TaskAssigned(TASK, BOARD, null), new TaskDependencyReopened(TASK, BOARD, OTHER));
            after(task.given(created(INBOX, null, OTHER)), reopened)
                    .expectEvents(new TaskDependencyReopened(TASK, BOARD, OTHER));
        }

        @Test
        void a_task_that_is_done_stays_done() {
            isOpen(OTHER);
            after(task.given(created(DONE, null, OTHER)), reopened).expectNoEvents();
        }
    }

    @Nested
    class When_a_dependency_is_deleted {
        private final TaskId third = TaskId.next();
        private final DropDependency deleted = new DropDependency(TASK, OTHER);

        @Test
        void the_task_waits_for_the_others_alone() {
            after(task.given(created(INBOX, null, OTHER, third)), deleted)
                    .expectEvents(new TaskDependenciesChanged(TASK, BOARD, List.of(third)));
        }

        @Test
        void so_it_is_for_a_task_that_is_done() {
            after(task.given(created(DONE, null, OTHER)), deleted)
                    .expectEvents(new TaskDependenciesChanged(TASK, BOARD, List.of()));
        }

        @Test
        void a_task_that_does_not_wait_for_it_stays_as_it_is() {
            after(task.given(created(INBOX, null, third)), deleted).expectNoEvents();
        }
    }
}
