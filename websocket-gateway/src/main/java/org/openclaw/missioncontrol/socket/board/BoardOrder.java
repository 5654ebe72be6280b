package org.openclaw.missioncontrol.socket.board;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskStatus;

/** What a viewer may want to have done. */
sealed interface BoardOrder {
    /** Moves a task to another column. */
    record Move(@Nullable TaskId taskId, @Nullable TaskStatus status) implements BoardOrder {
        TaskId task() {
            if (taskId == null) throw Rejection.invalid("task_id", "task_id_required", "Name the task in task_id.");
            return taskId;
        }

        TaskStatus target() {
            if (status == null) throw Rejection.invalid("status", "status_required", "Name the column in status.");
            return status;
        }
    }

    /** Plans a task. */
    record Create(
            @Nullable String title,
            @Nullable TaskStatus status,
            @Nullable AgentId assigneeId) implements BoardOrder {
        private static final int LONGEST_TITLE = 500;

        String name() {
            if (title == null || title.isBlank() || title.length() > LONGEST_TITLE || title.indexOf('\0') >= 0)
                throw Rejection.invalid(
                        "title", "title_required", "title must have 1 to 500 characters, not all blank.");
            return title.strip();
        }
    }
}
