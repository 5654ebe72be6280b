package org.openclaw.missioncontrol.command.dispatch;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentView;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetBoard;
import org.openclaw.missioncontrol.api.dispatch.DispatchView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskQuery.GetTask;
import org.openclaw.missioncontrol.api.task.TaskView;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.stereotype.Component;

/** What agents read when something happened that concerns them: as it is when they are told, and where they can answer. */
@Component
class Notices {
    private static final int LONGEST = 500;

    private final Queries queries;

    Notices(Queries queries) {
        this.queries = queries;
    }

    /** @throws Rejection when what it is about is gone */
    String of(DispatchView dispatch, AgentView agent, Caller.Process reader) {
        var said = Objects.requireNonNullElse(dispatch.text(), "");
        var taskId = dispatch.taskId();
        if (taskId == null) return said;
        var task = queries.ask(new GetTask(taskId, reader));
        var board = queries.ask(new GetBoard(task.boardId(), reader)).name();
        return headline(dispatch, agent, task) + about(task, board) + said(said) + "\n" + answer(dispatch, agent, task);
    }

    private static String headline(DispatchView dispatch, AgentView agent, TaskView task) {
        return switch (dispatch.occasion()) {
            case TASK_CREATED -> "There is a new task on your board.";
            case TASK_ASSIGNED -> "This task is yours now.";
            case TASK_RETURNED -> "A task waits in the inbox for somebody to do it.";
            case TASK_COMMENTED ->
                agent.id().equals(task.assignedAgentId())
                        ? "Somebody commented on your task."
                        : "You were mentioned in a comment on a task.";
            default -> "There is news of a task.";
        };
    }

    private static String about(TaskView task, String board) {
        return """


            Board: %s
            Task: %s
            Task id: %s
            Status: %s
            """.formatted(
                        board, task.title(), task.id(), task.status().name().toLowerCase(Locale.ROOT))
                + line("Description", task.description());
    }

    private static String said(String text) {
        return line("Comment", text);
    }

    private static String line(String name, @Nullable String value) {
        return value == null || value.isBlank() ? "" : name + ": " + cut(value) + "\n";
    }

    /** Quoted texts are short: the whole can be read where it stands. */
    static String cut(String text) {
        if (text.length() <= LONGEST) return text;
        var end = LONGEST - 3;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "...";
    }

    private static String answer(DispatchView dispatch, AgentView agent, TaskView task) {
        var path = "/api/v1/agent/boards/" + task.boardId() + "/tasks/" + task.id();
        return switch (dispatch.occasion()) {
            case TASK_COMMENTED ->
                "Answer in the thread: POST " + path + "/comments"
                        + (agent.id().equals(task.assignedAgentId()) ? "" : " and leave the status alone.");
            case TASK_ASSIGNED -> "When you begin, and when you are done, say so: PATCH " + path;
            default -> "Give it to somebody: PATCH " + path;
        };
    }
}
