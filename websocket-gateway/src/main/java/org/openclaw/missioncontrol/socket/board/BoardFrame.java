package org.openclaw.missioncontrol.socket.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.task.BoardTask;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.user.ActorView;
import org.openclaw.missioncontrol.socket.support.FrameReader;
import org.openclaw.missioncontrol.socket.support.Refusal;
import tools.jackson.databind.JsonNode;

/** Everything that a viewer of a board is told. Positions are opaque to him: he sends the last one back. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface BoardFrame {
    /** All tasks, newest first. */
    @JsonTypeName("board.state")
    record BoardState(List<BoardTask> tasks, Instant timestamp, String position) implements BoardFrame {}

    /** Instead of the state: what the viewer has missed follows. */
    @JsonTypeName("resumed")
    record Resumed(String position) implements BoardFrame {}

    @JsonTypeName("task.created")
    record TaskAppeared(BoardTask task, Instant timestamp, String position) implements BoardFrame {}

    /** @param position null when it only corrects what the viewer believes */
    @JsonTypeName("task.updated")
    record TaskChanged(
            TaskId taskId,
            Map<String, @Nullable Object> changes,
            ActorView updatedBy,
            Instant timestamp,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String position)
            implements BoardFrame {}

    @JsonTypeName("task.deleted")
    record TaskGone(TaskId taskId, Instant timestamp, String position) implements BoardFrame {}

    @JsonTypeName("auth_ok")
    record AuthOk() implements BoardFrame {}

    @JsonTypeName("heartbeat_ack")
    record HeartbeatAck(@Nullable String id) implements BoardFrame {}

    /** @param ref the refused frame, as far as it could be read */
    @JsonTypeName("error")
    record ErrorFrame(String code, String message, @Nullable Ref ref) implements BoardFrame {
        static ErrorFrame of(Throwable thrown, @Nullable Ref ref) {
            var refusal = Refusal.of(thrown);
            return new ErrorFrame(refusal.code(), refusal.message(), ref);
        }

        @JsonIgnore
        boolean isMalformed() {
            return new Refusal(code, message).isMalformed();
        }
    }

    /** Which frame was meant. */
    record Ref(@Nullable String type, @Nullable String taskId) {
        static Ref of(JsonNode frame) {
            return new Ref(FrameReader.text(frame.path("type")), FrameReader.text(frame.path("task_id")));
        }

        /** The task that was meant to move. */
        Optional<TaskId> movedTask() {
            if (taskId == null || !"task.move".equals(type)) return Optional.empty();
            try {
                return Optional.of(TaskId.of(taskId));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
    }
}
