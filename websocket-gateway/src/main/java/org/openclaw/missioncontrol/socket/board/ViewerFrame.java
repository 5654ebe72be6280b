package org.openclaw.missioncontrol.socket.board;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskStatus;

/** Everything that a viewer of a board may say. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = ViewerFrame.Unknown.class)
sealed interface ViewerFrame {
    /** Shows who he is when the handshake did not, and later with a fresh token that he still is. */
    @JsonTypeName("auth")
    record Auth(@Nullable Payload payload) implements ViewerFrame {
        String token() {
            return payload == null ? "" : Objects.requireNonNullElse(payload.token(), "");
        }
    }

    /** It never shows itself, so that no log can hold it. */
    record Payload(@Nullable String token) {
        @Override
        public String toString() {
            return "Payload[hidden]";
        }
    }

    @JsonTypeName("heartbeat")
    record Heartbeat(@Nullable String id) implements ViewerFrame {}

    /** Moves a task to another column. */
    @JsonTypeName("task.move")
    record Move(@NotNull TaskId taskId, @NotNull TaskStatus status) implements ViewerFrame {}

    /** Plans a task. */
    @JsonTypeName("task.create")
    record Create(
            @NotBlank @Size(max = 500) String title,
            @Nullable TaskStatus status,
            @Nullable AgentId assigneeId) implements ViewerFrame {
        public Create {
            title = Objects.requireNonNullElse(title, "").strip();
        }
    }

    /** Passed over in silence: later clients may say more. */
    record Unknown() implements ViewerFrame {}
}
