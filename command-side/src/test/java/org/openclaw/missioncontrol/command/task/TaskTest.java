package org.openclaw.missioncontrol.command.task;

import static org.openclaw.missioncontrol.api.task.TaskStatus.DONE;
import static org.openclaw.missioncontrol.api.task.TaskStatus.INBOX;
import static org.openclaw.missioncontrol.api.task.TaskStatus.IN_PROGRESS;
import static org.openclaw.missioncontrol.api.task.TaskStatus.REVIEW;
import static org.openclaw.missioncontrol.command.task.TaskExamples.*;
import static org.openclaw.missioncontrol.command.task.TaskExamples.Rule.APPROVAL;
import static org.openclaw.missioncontrol.command.task.TaskExamples.Rule.NO_MOVE_WHILE_PENDING;
import static org.openclaw.missioncontrol.command.task.TaskExamples.Rule.ONLY_LEAD;

import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.CommentId;
import org.openclaw.missioncontrol.api.task.TaskCommand.CommentOnTask;
import org.openclaw.missioncontrol.api.task.TaskCommand.CreateTask;
import org.openclaw.missioncontrol.api.task.TaskCommand.DeleteTask;
import org.openclaw.missioncontrol.api.task.TaskCommand.FollowDependency;
import org.openclaw.missioncontrol.api.task.TaskCommand.NewComment;
import org.openclaw.missioncontrol.api.task.TaskCommand.ReleaseTask;
import org.openclaw.missioncontrol.api.task.TaskEvent.*;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;

class TaskTest {
    private final FixtureConfiguration<Task> task = new AggregateTestFixture<>(Task.class);
    private final FakeTaskGuard guard = new FakeTaskGuard();

    @BeforeEach
    void on_a_board_without_rules() {
        task.registerInjectableResource(guard);
    }

    private void theBoardHas(Rule... rules) {
        guard.board = board(rules);
    }

    private void isOpen(TaskId... tasks) {
        guard.open = List.of(tasks);
    }

    private static ResultValidator<Task> by(Caller caller, TestExecutor<Task> given, Object command) {
        return given.when(command, Map.of("caller", caller));
    }

    private static ResultValidator<Task> refused(String code, ResultValidator<Task> result) {
        return result.expectNoEvents()
                .expectException(Rejection.class)
                .expectException(org.axonframework.test.matchers.Matchers.predicate(thrown ->
                        thrown instanceof Rejection refusal && refusal.code().equals(code)));
    }

    @Nested
    class Planning_a_task {
        private final CreateTask plan = plan(INBOX, List.of());

        private CreateTask plan(TaskStatus status, List<TaskId> dependsOn) {
            return new CreateTask(
                    TASK, BOARD, "Write the report", null, status, TaskPriority.MEDIUM, null, null, dependsOn, null);
        }

        @Test
        void records_it_with_its_author() {
            by(ADMIN, task.givenNoPriorActivity(), plan).expectEvents(created());
        }

        @Test
        void by_a_lead_says_so() {
            by(LEAD, task.givenNoPriorActivity(), plan)
                    .expectEvents(new TaskCreated(
                            TASK,
                            BOARD,
                            ORGANIZATION,
                            "Write the report",
                            null,
                            INBOX,
                            TaskPriority.MEDIUM,
                            null,
                            null,
                            List.of(),
                            null,
                            true,
                            "lead_agent:" + LEAD.agentId()));
        }

        @Test
        void is_not_for_workers() {
            refused("lead_required", by(WORKER, task.givenNoPriorActivity(), plan));
        }

        @Test
        void on_a_foreign_board_finds_no_board() {
            refused("not_found", by(STRANGER, task.givenNoPriorActivity(), plan));
        }

        @Test
        void needs_the_right_to_write() {
            refused("board_write_required", by(READER, task.givenNoPriorActivity(), plan));
        }

        @Test
        void in_progress_is_refused_while_it_is_blocked() {
            isOpen(OTHER);
            refused("task_blocked", by(ADMIN, task.givenNoPriorActivity(), plan(IN_PROGRESS, List.of(OTHER))));
        }

        @Test
        void as_done_needs_the_approval_that_it_cannot_have() {
            theBoardHas(APPROVAL);
            refused("approval_required", by(ADMIN, task.givenNoPriorActivity(), plan(DONE, List.of())));
        }
    }

    @Nested
    class Editing_a_task {
        @Test
        void records_only_what_differs() {
            by(ADMIN, task.given(created()), rename("Write the summary"))
                    .expectEvents(new TaskRenamed(TASK, BOARD, "Write the summary"));
            by(ADMIN, task.given(created()), rename("Write the report")).expectNoEvents();
        }

        @Test
        void is_refused_when_it_is_based_on_an_older_version() {
            refused(
                    "version_mismatch",
                    task.given(created(), new TaskRenamed(TASK, BOARD, "Another"))
                            .when(
                                    rename("Mine"),
                                    Map.of("caller", ADMIN, "expected_version", new ExpectedVersion(0L))));
        }

        @Test
        void does_not_change_the_version_with_a_comment() {
            task.given(created(), commented("Looks good"))
                    .when(rename("Mine"), Map.of("caller", ADMIN, "expected_version", new ExpectedVersion(0L)))
                    .expectEvents(new TaskRenamed(TASK, BOARD, "Mine"));
        }

        @Test
        void of_another_organization_finds_no_task() {
            refused("not_found", by(STRANGER, task.given(created()), rename("Mine now")));
        }

        @Test
        void sends_an_active_task_back_when_a_new_dependency_blocks_it() {
            isOpen(OTHER);
            by(ADMIN, task.given(created(IN_PROGRESS, WORKER.agentId())), dependOn(OTHER))
                    .expectEvents(
                            new TaskDependenciesChanged(TASK, BOARD, List.of(OTHER)),
                            new TaskMoved(TASK, BOARD, IN_PROGRESS, INBOX, null, MoveCause.DEPENDENCY_ADDED));
        }

        @Test
        void cannot_change_the_dependencies_of_a_task_that_is_done() {
            refused("dependencies_frozen", by(ADMIN, task.given(created(DONE, null)), dependOn(OTHER)));
        }

        @Test
        void cannot_close_a_circle() {
            guard.circle = true;
            refused("dependency_cycle", by(ADMIN, task.given(created()), dependOn(OTHER)));
        }

        @Test
        void cannot_assign_a_blocked_task() {
            isOpen(OTHER);
            refused("task_blocked", by(ADMIN, task.given(created(INBOX, null, OTHER)), assign(WORKER.agentId())));
        }
    }

    @Nested
    class Moving_a_task {
        @Test
        void records_where_from_and_who_has_it_then() {
            by(ADMIN, task.given(created(INBOX, WORKER.agentId())), move(IN_PROGRESS))
                    .expectEvents(moved(INBOX, IN_PROGRESS, WORKER.agentId()));
        }

        @Test
        void to_where_it_is_changes_nothing() {
            by(ADMIN, task.given(created()), move(INBOX)).expectNoEvents();
        }

        @Test
        void to_review_takes_it_from_its_worker() {
            by(ADMIN, task.given(created(IN_PROGRESS, WORKER.agentId())), move(REVIEW))
                    .expectEvents(moved(IN_PROGRESS, REVIEW, null));
        }

        @Test
        void out_of_the_inbox_is_refused_while_it_is_blocked() {
            isOpen(OTHER);
            refused("task_blocked", by(ADMIN, task.given(created(INBOX, null, OTHER)), move(IN_PROGRESS)));
        }

        @Test
        void to_done_needs_an_approval_where_the_board_says_so() {
            theBoardHas(APPROVAL);
            refused("approval_required", by(ADMIN, task.given(created()), move(DONE)));
            guard.approved = true;
            by(ADMIN, task.given(created()), move(DONE)).expectEvents(moved(INBOX, DONE, null));
        }

        @Test
        void to_done_goes_through_review_where_the_board_says_so() {
            theBoardHas(Rule.REVIEW);
            refused("review_required", by(ADMIN, task.given(created(IN_PROGRESS, null)), move(DONE)));
            by(ADMIN, task.given(created(REVIEW, null)), move(DONE)).expectEvents(moved(REVIEW, DONE, null));
        }

        @Test
        void waits_for_a_pending_approval_where_the_board_says_so() {
            theBoardHas(NO_MOVE_WHILE_PENDING);
            guard.pending = true;
            refused("approval_pending", by(ADMIN, task.given(created()), move(IN_PROGRESS)));
        }
    }

    @Nested
    class A_worker {
        @Test
        void takes_a_task_that_nobody_has() {
            by(WORKER, task.given(created()), move(IN_PROGRESS))
                    .expectEvents(moved(INBOX, IN_PROGRESS, WORKER.agentId()));
        }

        @Test
        void takes_over_work_in_progress_that_nobody_has() {
            by(WORKER, task.given(created(IN_PROGRESS, null)), move(IN_PROGRESS))
                    .expectEvents(new TaskAssigned(TASK, BOARD, WORKER.agentId()));
        }

        @Test
        void hears_that_another_was_faster() {
            refused("task_taken", by(RIVAL, task.given(created(IN_PROGRESS, WORKER.agentId())), move(IN_PROGRESS)));
        }

        @Test
        void does_not_touch_the_work_of_another() {
            refused(
                    "task_assignee_mismatch",
                    by(RIVAL, task.given(created(IN_PROGRESS, WORKER.agentId())), move(DONE)));
        }

        @Test
        void changes_no_title() {
            refused("task_update_field_forbidden", by(WORKER, task.given(created()), rename("Mine")));
        }

        @Test
        void moves_nothing_where_only_the_lead_may() {
            theBoardHas(ONLY_LEAD);
            refused("lead_only", by(WORKER, task.given(created()), move(IN_PROGRESS)));
        }

        @Test
        void hands_in_work_with_a_comment() {
            by(WORKER, task.given(created(IN_PROGRESS, WORKER.agentId())), moveSaying(REVIEW, "Done"))
                    .expectEvents(moved(IN_PROGRESS, REVIEW, null), commented("Done"));
        }

        @Test
        void cannot_hand_in_work_without_a_word() {
            refused("comment_required", by(WORKER, task.given(created(IN_PROGRESS, WORKER.agentId())), move(REVIEW)));
        }

        @Test
        void may_have_said_it_before() {
            var said = Map.of(Envelope.Keys.ACTOR_ID, WORKER.agentId().toString());
            task.given(created(IN_PROGRESS, WORKER.agentId()))
                    .andGiven(new org.axonframework.eventhandling.GenericEventMessage<>(commented("Done"), said))
                    .when(move(REVIEW), Map.of("caller", WORKER))
                    .expectEvents(moved(IN_PROGRESS, REVIEW, null));
        }
    }

    @Nested
    class A_lead {
        @Test
        void accepts_what_was_handed_in() {
            by(LEAD, task.given(created(REVIEW, null)), move(DONE)).expectEvents(moved(REVIEW, DONE, null));
        }

        @ParameterizedTest
        @EnumSource(names = {"INBOX", "IN_PROGRESS", "DONE"})
        void moves_nothing_that_was_not_handed_in(TaskStatus status) {
            var target = status == DONE ? INBOX : DONE;
            refused("lead_status_source", by(LEAD, task.given(created(status, null)), move(target)));
        }

        @Test
        void starts_no_work() {
            refused("lead_status_target", by(LEAD, task.given(created(REVIEW, null)), move(IN_PROGRESS)));
        }

        @Test
        void speaks_only_where_it_is_asked() {
            var speak = new CommentOnTask(TASK, new NewComment(CommentId.next(), "Well done"));
            refused("lead_comment_forbidden", by(LEAD, task.given(created()), speak));
            by(LEAD, task.given(created(), commented("What do you say, @ada?")), speak)
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class When_others_change {
        @Test
        void a_waiting_task_hears_that_what_it_waited_for_is_done() {
            by(ADMIN, task.given(created(INBOX, null, OTHER)), new FollowDependency(TASK, OTHER, true))
                    .expectEvents(new TaskDependencyResolved(TASK, BOARD, OTHER));
        }

        @Test
        void it_returns_to_the_inbox_when_that_is_open_again() {
            by(
                            ADMIN,
                            task.given(created(IN_PROGRESS, WORKER.agentId(), OTHER)),
                            new FollowDependency(TASK, OTHER, false))
                    .expectEvents(new TaskMoved(TASK, BOARD, IN_PROGRESS, INBOX, null, MoveCause.DEPENDENCY_REOPENED));
        }

        @Test
        void a_task_that_is_done_stays_done() {
            by(ADMIN, task.given(created(DONE, null, OTHER)), new FollowDependency(TASK, OTHER, false))
                    .expectNoEvents();
        }

        @Test
        void the_work_of_a_deleted_agent_returns_to_the_inbox() {
            by(ADMIN, task.given(created(IN_PROGRESS, WORKER.agentId())), new ReleaseTask(TASK, WORKER.agentId()))
                    .expectEvents(new TaskMoved(TASK, BOARD, IN_PROGRESS, INBOX, null, MoveCause.AGENT_DELETED));
        }

        @Test
        void the_work_of_another_stays_where_it_is() {
            by(ADMIN, task.given(created(IN_PROGRESS, WORKER.agentId())), new ReleaseTask(TASK, RIVAL.agentId()))
                    .expectNoEvents();
        }
    }

    @Nested
    class Deleting_a_task {
        @Test
        void records_it_and_ends_its_life() {
            by(ADMIN, task.given(created()), new DeleteTask(TASK))
                    .expectEvents(new TaskDeleted(TASK, BOARD))
                    .expectMarkedDeleted();
        }

        @Test
        void is_not_for_workers() {
            refused("lead_required", by(WORKER, task.given(created()), new DeleteTask(TASK)));
        }
    }
}
