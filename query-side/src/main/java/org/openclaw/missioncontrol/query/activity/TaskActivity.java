package org.openclaw.missioncontrol.query.activity;

import static org.openclaw.missioncontrol.query.activity.Sentence.known;

import java.util.Locale;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.api.task.TaskEvent.*;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;

/** What happens to tasks, in words. */
final class TaskActivity {
    private static final String UPDATED = "task.updated";

    private TaskActivity() {}

    static Entry of(TaskEvent event, Envelope envelope) {
        var entry = entry(event).on(event.boardId()).of(event.taskId());
        return switch (event) {
            case TaskCreated e when e.status() == TaskStatus.IN_PROGRESS -> entry.with("in_progress_at", envelope.at());
            case TaskMoved e when e.status() == TaskStatus.IN_PROGRESS -> entry.with("in_progress_at", envelope.at());
            case TaskMoved e when e.status() != TaskStatus.DONE -> entry.with("in_progress_at", null);
            default -> entry;
        };
    }

    private static Entry entry(TaskEvent event) {
        var task = title(event.taskId());
        return switch (event) {
            case TaskCreated e ->
                Entry.of("task.created", "Task \"", e.title(), "\" was created.")
                        .of(e.assignedAgentId());
            case TaskRenamed e -> Entry.of(UPDATED, "Task \"", task, "\" was renamed to \"", e.title(), "\".");
            case TaskDescribed _ -> Entry.of(UPDATED, "Task \"", task, "\" was described anew.");
            case TaskPrioritized e ->
                Entry.of(UPDATED, "Task \"", task, "\" was given the priority ", word(e.priority()), ".");
            case TaskRescheduled e -> rescheduled(e);
            case TaskDependenciesChanged _ ->
                Entry.of(UPDATED, "It was changed which tasks the task \"", task, "\" waits for.");
            case TaskTagsChanged _ -> Entry.of(UPDATED, "The tags of task \"", task, "\" were changed.");
            case TaskCustomFieldsChanged e ->
                Entry.of(
                        UPDATED,
                        "Custom fields of task \"",
                        task,
                        "\" were changed: ",
                        String.join(", ", e.changedKeys()),
                        ".");
            case TaskAssigned e -> assigned(e);
            case TaskMoved e -> moved(e);
            case TaskDependencyResolved e ->
                Entry.of(UPDATED, "Task \"", title(e.dependencyId()), "\", for which \"", task, "\" waits, was done.");
            case TaskDependencyReopened e ->
                Entry.of(
                        UPDATED,
                        "Task \"",
                        title(e.dependencyId()),
                        "\", for which \"",
                        task,
                        "\" waits, was reopened.");
            case TaskCommented e -> Entry.of("task.comment", e.message());
            case TaskDeleted _ -> Entry.of("task.deleted", "Task \"", task, "\" was deleted.");
        };
    }

    private static Entry rescheduled(TaskRescheduled event) {
        var task = title(event.taskId());
        return event.dueAt() == null
                ? Entry.of(UPDATED, "Task \"", task, "\" is due at no certain time any more.")
                : Entry.of(UPDATED, "Task \"", task, "\" is due at ", event.dueAt(), " now.");
    }

    private static Entry assigned(TaskAssigned event) {
        var task = title(event.taskId());
        var agent = event.assignedAgentId();
        return agent == null
                ? Entry.of(UPDATED, "Task \"", task, "\" is assigned to nobody now.")
                : Entry.of(UPDATED, "Task \"", task, "\" was assigned to ", known(agent, "name"), ".")
                        .of(agent);
    }

    private static Entry moved(TaskMoved event) {
        var because =
                switch (event.cause()) {
                    case REQUEST -> "";
                    case DEPENDENCY_REOPENED -> ", because a task that it waits for was reopened";
                    case DEPENDENCY_ADDED -> ", because it waits for another task now";
                    case AGENT_LEFT -> ", because its agent left";
                };
        return Entry.of(
                "task.status_changed",
                "Task \"",
                title(event.taskId()),
                "\" moved from ",
                word(event.previousStatus()),
                " to ",
                word(event.status()),
                because,
                ".");
    }

    private static Sentence.Known title(TaskId task) {
        return known(task, "title");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
