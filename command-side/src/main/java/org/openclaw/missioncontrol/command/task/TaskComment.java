package org.openclaw.missioncontrol.command.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.openclaw.missioncontrol.api.task.CommentId;
import org.openclaw.missioncontrol.api.task.TaskCommand.NewComment;

/** The body of a POST that comments on a task. */
record TaskComment(@NotBlank @Size(max = 20_000) String message) {
    NewComment toComment(CommentId id) {
        return new NewComment(id, message.strip());
    }
}
