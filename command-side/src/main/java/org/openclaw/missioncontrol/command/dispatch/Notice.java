package org.openclaw.missioncontrol.command.dispatch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.dispatch.DispatchOccasion;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.api.task.TaskView;

/**
 * What an agent reads of a task: why, which, and where to answer.
 *
 * @param board its name
 * @param said what somebody said about it, or (a decision) what is told of it; empty when nothing is
 */
record Notice(DispatchOccasion occasion, String board, TaskView task, AgentId reader, String said) {
    private static final int LONGEST = 500;

    String text() {
        return switch (occasion) {
            case TASK_CREATED -> of("There is a new task on your board.", "") + whatToDo();
            case TASK_ASSIGNED ->
                of("This task is yours now.", "") + "When you begin, and when you are done, say so: PATCH " + path();
            case TASK_RETURNED ->
                of(waits() ? "A task waits in the inbox for somebody to do it." : "A task went back to the inbox.", "")
                        + whatToDo();
            case TASK_COMMENTED ->
                isMine()
                        ? of("Somebody commented on your task.", said) + thread()
                        : of("You were mentioned in a comment on a task.", said) + thread()
                                + " and leave the status alone.";
            default -> said + "\n\n" + about();
        };
    }

    private boolean isMine() {
        return reader.equals(task.assignedAgentId());
    }

    private boolean waits() {
        return task.status() == TaskStatus.INBOX && task.assignedAgentId() == null;
    }

    private String of(String headline, String comment) {
        return headline + "\n\n" + about() + line("Comment", comment) + "\n";
    }

    private String about() {
        return """
            Board: %s
            Task: %s
            Task id: %s
            Status: %s
            """.formatted(
                        board, task.title(), task.id(), task.status().name().toLowerCase(Locale.ROOT))
                + line("Description", task.description());
    }

    private String whatToDo() {
        return (task.assignedAgentId() == null ? "Give it to somebody: PATCH " : "Read it: GET ") + path();
    }

    private String thread() {
        return "Answer in the thread: POST " + path() + "/comments";
    }

    private String path() {
        return "/api/v1/agent/boards/" + task.boardId() + "/tasks/" + task.id();
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
}
