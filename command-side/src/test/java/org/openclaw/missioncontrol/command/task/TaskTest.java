package org.openclaw.missioncontrol.command.task;

import static org.openclaw.missioncontrol.api.task.TaskStatus.DONE;
import static org.openclaw.missioncontrol.api.task.TaskStatus.INBOX;
import static org.openclaw.missioncontrol.api.task.TaskStatus.IN_PROGRESS;
import static org.openclaw.missioncontrol.api.task.TaskStatus.REVIEW;
import static org.openclaw.missioncontrol.command.task.TaskExamples.*;
import static org.openclaw.missioncontrol.command.task.TaskExamples.Rule.APPROVAL;
import static org.openclaw.missioncontrol.command.task.TaskExamples.Rule.NO_MOVE_WHILE_PENDING;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.task.TaskCommand.CreateTask;
import org.openclaw.missioncontrol.api.task.TaskCommand.DeleteTask;
import org.openclaw.missioncontrol.api.task.TaskCommand.Details;
import org.openclaw.missioncontrol.api.task.TaskCommand.DropTag;
import org.openclaw.missioncontrol.api.task.TaskEvent.*;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

class TaskTest extends TaskFixture {
    @Nested
    class Planning_a_task {
        private final CreateTask plan = plan(INBOX, List.of());

        private CreateTask plan(TaskStatus status, List<TaskId> dependsOn) {
            return new CreateTask(
                    TASK,
                    BOARD,
                    "Write the report",
                    null,
                    status,
                    TaskPriority.MEDIUM,
                    null,
                    null,
                    dependsOn,
                    List.of(),
                    Map.of(),
                    null);
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
                            List.of(),
                            Map.of(),
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
            refused(
                    "approval_required",
                    "Create it in another status first",
                    by(ADMIN, task.givenNoPriorActivity(), plan(DONE, List.of())));
        }

        @Test
        void is_not_for_agents_in_the_name_of_a_user() {
            var forAlice = new CreateTask(
                    TASK,
                    BOARD,
                    "Write",
                    null,
                    INBOX,
                    TaskPriority.MEDIUM,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    Map.of(),
                    ALICE);
            refused("author_not_allowed", by(LEAD, task.givenNoPriorActivity(), forAlice));
        }
    }

    @Nested
    class Tagging_a_task {
        private static final TagId RED = TagId.next();
        private static final TagId BLUE = TagId.next();

        private final TaskTagsChanged tagged = new TaskTagsChanged(TASK, BOARD, List.of(RED, BLUE));

        @Test
        void records_the_tags_in_their_order_each_once() {
            by(ADMIN, task.given(created()), update().bear(List.of(RED, BLUE, RED)))
                    .expectEvents(tagged);
        }

        @Test
        void is_nothing_when_it_bears_them_already() {
            by(ADMIN, task.given(created(), tagged), update().bear(List.of(RED, BLUE)))
                    .expectNoEvents();
        }

        @Test
        void is_not_for_workers() {
            refused("task_update_field_forbidden", by(WORKER, task.given(created()), update().bear(List.of(RED))));
        }

        @Test
        void ends_for_a_tag_that_is_no_more() {
            by(ADMIN, task.given(created(), tagged), new DropTag(TASK, RED))
                    .expectEvents(new TaskTagsChanged(TASK, BOARD, List.of(BLUE)));
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
                                    rename("Mine").command(),
                                    Map.of("caller", ADMIN, "expected_version", new ExpectedVersion(0L))));
        }

        @Test
        void does_not_change_the_version_with_a_comment() {
            task.given(created(), commented("Looks good"))
                    .when(
                            rename("Mine").command(),
                            Map.of("caller", ADMIN, "expected_version", new ExpectedVersion(0L)))
                    .expectEvents(new TaskRenamed(TASK, BOARD, "Mine"));
        }

        @Test
        void of_another_organization_finds_no_task() {
            refused("not_found", by(STRANGER, task.given(created()), rename("Mine now")));
        }

        @Test
        void records_its_facts_in_one_order() {
            var due = Instant.parse("2030-01-01T00:00:00Z");
            var all = dependOn(OTHER)
                    .withDetails(new Details(
                            Change.to("Read"), Change.to("All"), Change.to(TaskPriority.HIGH), Change.to(due)))
                    .assignTo(WORKER.agentId())
                    .moveTo(IN_PROGRESS)
                    .saying(saying("Go"));
            by(ADMIN, task.given(created()), all)
                    .expectEvents(
                            new TaskRenamed(TASK, BOARD, "Read"),
                            new TaskDescribed(TASK, BOARD, "All"),
                            new TaskPrioritized(TASK, BOARD, TaskPriority.HIGH),
                            new TaskRescheduled(TASK, BOARD, due),
                            new TaskDependenciesChanged(TASK, BOARD, List.of(OTHER)),
                            new TaskAssigned(TASK, BOARD, WORKER.agentId()),
                            moved(INBOX, IN_PROGRESS, WORKER.agentId()),
                            commented("Go"));
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

        @Test
        void leaves_it_to_the_agent_that_is_named_with_the_move() {
            by(
                            ADMIN,
                            task.given(created(IN_PROGRESS, WORKER.agentId())),
                            move(REVIEW).assignTo(RIVAL.agentId()))
                    .expectEvents(
                            new TaskAssigned(TASK, BOARD, RIVAL.agentId()),
                            moved(IN_PROGRESS, REVIEW, RIVAL.agentId()));
            by(
                            ADMIN,
                            task.given(created(IN_PROGRESS, WORKER.agentId())),
                            move(REVIEW).assignTo(WORKER.agentId()))
                    .expectEvents(moved(IN_PROGRESS, REVIEW, WORKER.agentId()));
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
