package org.openclaw.planted.api.task;

public sealed interface TaskCommand {
    record RenameTask(TaskId taskId, String title) implements TaskCommand {}
}
