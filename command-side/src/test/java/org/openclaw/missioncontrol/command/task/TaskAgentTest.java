package org.openclaw.missioncontrol.command.task;

import static org.openclaw.missioncontrol.api.task.TaskStatus.DONE;
import static org.openclaw.missioncontrol.api.task.TaskStatus.INBOX;
import static org.openclaw.missioncontrol.api.task.TaskStatus.IN_PROGRESS;
import static org.openclaw.missioncontrol.api.task.TaskStatus.REVIEW;
import static org.openclaw.missioncontrol.command.task.TaskExamples.*;
import static org.openclaw.missioncontrol.command.task.TaskExamples.Rule.ONLY_LEAD;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.task.CommentId;
import org.openclaw.missioncontrol.api.task.TaskCommand.CommentOnTask;
import org.openclaw.missioncontrol.api.task.TaskCommand.NewComment;
import org.openclaw.missioncontrol.api.task.TaskCommand.ReleaseTask;
import org.openclaw.missioncontrol.api.task.TaskEvent.*;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;

/** What agents may do with a task. */
class TaskAgentTest extends TaskFixture {
    private static final Caller PROCESS = new Caller.Process("WhenAgentLeftThenReleaseTasks", ORGANIZATION);

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
        void does_not_speak_with_an_update_of_the_work_of_another() {
            refused(
                    "task_assignee_mismatch",
                    by(RIVAL, task.given(created(IN_PROGRESS, WORKER.agentId())), update().saying(saying("Let me"))));
        }

        @Test
        void changes_only_what_is_its_business() {
            for (var other : List.of(
                    rename("Mine"), dependOn(OTHER), assign(WORKER.agentId()), update().onBoard(BoardId.next())))
                refused("task_update_field_forbidden", by(WORKER, task.given(created()), other));
            by(WORKER, task.given(created()), update().onBoard(BOARD)).expectSuccessfulHandlerExecution();
        }

        @Test
        void is_told_where_agents_ask_for_approval() {
            theBoardHas(Rule.APPROVAL);
            refused(
                    "approval_required",
                    "/api/v1/agent/boards/" + BOARD + "/approvals",
                    by(WORKER, task.given(created(IN_PROGRESS, WORKER.agentId())), move(DONE)));
        }

        @Test
        void moves_nothing_where_only_the_lead_may() {
            theBoardHas(ONLY_LEAD);
            refused("lead_only", by(WORKER, task.given(created()), move(IN_PROGRESS)));
        }

        @Test
        void hands_in_work_with_a_comment() {
            by(
                            WORKER,
                            task.given(created(IN_PROGRESS, WORKER.agentId())),
                            move(REVIEW).saying(saying("Done")))
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
                    .andGiven(new GenericEventMessage<>(commented("Done"), said))
                    .when(move(REVIEW).command(), Map.of("caller", WORKER))
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

        @Test
        void says_nothing_with_an_update() {
            refused(
                    "lead_comment_forbidden",
                    by(LEAD, task.given(created(REVIEW, null)), move(DONE).saying(saying("Well done"))));
        }

        @Test
        void changes_only_what_is_its_business() {
            for (var other : List.of(rename("Mine"), update().onBoard(BoardId.next())))
                refused("lead_field_forbidden", by(LEAD, task.given(created()), other));
            by(LEAD, task.given(created()), assign(WORKER.agentId()))
                    .expectEvents(new TaskAssigned(TASK, BOARD, WORKER.agentId()));
        }
    }

    @Nested
    class When_its_agent_leaves {
        @Test
        void work_in_progress_returns_to_the_inbox() {
            by(PROCESS, task.given(created(IN_PROGRESS, WORKER.agentId())), new ReleaseTask(TASK, WORKER.agentId()))
                    .expectEvents(new TaskMoved(TASK, BOARD, IN_PROGRESS, INBOX, null, MoveCause.AGENT_LEFT));
        }

        @Test
        void other_work_is_assigned_to_nobody() {
            by(PROCESS, task.given(created(DONE, WORKER.agentId())), new ReleaseTask(TASK, WORKER.agentId()))
                    .expectEvents(new TaskAssigned(TASK, BOARD, null));
        }

        @Test
        void the_work_of_another_stays_where_it_is() {
            by(PROCESS, task.given(created(IN_PROGRESS, WORKER.agentId())), new ReleaseTask(TASK, RIVAL.agentId()))
                    .expectNoEvents();
        }
    }
}
