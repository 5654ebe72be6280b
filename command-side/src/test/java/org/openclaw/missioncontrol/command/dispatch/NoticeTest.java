package org.openclaw.missioncontrol.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openclaw.missioncontrol.api.dispatch.DispatchOccasion.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.dispatch.DispatchOccasion;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.api.task.TaskView;

class NoticeTest {
    private static final BoardId BOARD = BoardId.of("019b0000-0000-7000-8000-000000000001");
    private static final TaskId TASK = TaskId.of("019b0000-0000-7000-8000-000000000002");
    private static final AgentId READER = AgentId.of("019b0000-0000-7000-8000-000000000003");
    private static final AgentId OTHER = AgentId.of("019b0000-0000-7000-8000-000000000004");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String PATH = "/api/v1/agent/boards/" + BOARD + "/tasks/" + TASK;

    private static TaskView task(TaskStatus status, @Nullable AgentId assignee, @Nullable String description) {
        return new TaskView(
                TASK,
                BOARD,
                "100 % of %s",
                description,
                status,
                TaskPriority.MEDIUM,
                null,
                assignee,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                false,
                null,
                NOW,
                NOW,
                0);
    }

    private static String told(DispatchOccasion occasion, TaskView task, String said) {
        return new Notice(occasion, "Harbour", task, READER, said).text();
    }

    private static String told(DispatchOccasion occasion, @Nullable AgentId assignee) {
        return told(occasion, task(TaskStatus.INBOX, assignee, null), "");
    }

    @ParameterizedTest
    @EnumSource(names = {"TASK_CREATED", "TASK_ASSIGNED", "TASK_RETURNED", "TASK_COMMENTED", "APPROVAL_RESOLVED"})
    void names_the_board_and_what_the_task_is_like(DispatchOccasion occasion) {
        var task = task(TaskStatus.IN_PROGRESS, READER, "Two coats.");
        assertThat(told(occasion, task, "Well?")).contains("""
            Board: Harbour
            Task: 100 % of %s
            Task id: 019b0000-0000-7000-8000-000000000002
            Status: in_progress
            Description: Two coats.
            """);
    }

    @Test
    void leaves_out_what_there_is_not() {
        assertThat(told(TASK_CREATED, null)).isEqualTo("""
            There is a new task on your board.

            Board: Harbour
            Task: 100 %% of %%s
            Task id: 019b0000-0000-7000-8000-000000000002
            Status: inbox

            Give it to somebody: PATCH %s\
            """.formatted(PATH));
    }

    @Test
    void asks_for_somebody_as_long_as_nobody_has_the_task() {
        assertThat(told(TASK_RETURNED, null))
                .startsWith("A task waits in the inbox for somebody to do it.")
                .endsWith("Give it to somebody: PATCH " + PATH);
        assertThat(told(TASK_RETURNED, OTHER))
                .startsWith("A task went back to the inbox.")
                .endsWith("Read it: GET " + PATH);
        assertThat(told(TASK_RETURNED, task(TaskStatus.DONE, null, null), ""))
                .startsWith("A task went back to the inbox.");
        assertThat(told(TASK_CREATED, OTHER)).endsWith("Read it: GET " + PATH);
    }

    @Test
    void tells_assignees_where_to_say_how_far_they_are() {
        assertThat(told(TASK_ASSIGNED, READER))
                .startsWith("This task is yours now.")
                .endsWith("When you begin, and when you are done, say so: PATCH " + PATH);
    }

    @Test
    void tells_whoever_has_the_task_of_a_comment_and_others_that_the_status_is_none_of_theirs() {
        assertThat(told(TASK_COMMENTED, task(TaskStatus.INBOX, READER, null), "Well?"))
                .startsWith("Somebody commented on your task.")
                .contains("Comment: Well?")
                .endsWith("Answer in the thread: POST " + PATH + "/comments");
        assertThat(told(TASK_COMMENTED, task(TaskStatus.INBOX, OTHER, null), "@ada?"))
                .startsWith("You were mentioned in a comment on a task.")
                .contains("Comment: @ada?")
                .endsWith("Answer in the thread: POST " + PATH + "/comments and leave the status alone.");
    }

    @Test
    void puts_a_decision_before_the_task() {
        assertThat(told(APPROVAL_RESOLVED, task(TaskStatus.REVIEW, null, null), "A request for approval was approved."))
                .startsWith("A request for approval was approved.\n\nBoard: Harbour\n");
    }

    @Test
    void quotes_500_characters_and_splits_none_of_them() {
        assertThat(Notice.cut("x".repeat(500))).isEqualTo("x".repeat(500));
        assertThat(Notice.cut("x".repeat(501))).isEqualTo("x".repeat(497) + "...");
        assertThat(Notice.cut("x".repeat(496) + "😀".repeat(9))).isEqualTo("x".repeat(496) + "...");
        assertThat(told(TASK_ASSIGNED, task(TaskStatus.INBOX, READER, "y".repeat(600)), ""))
                .contains("Description: " + "y".repeat(497) + "...\n");
    }
}
