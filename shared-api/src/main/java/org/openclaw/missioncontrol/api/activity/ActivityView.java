package org.openclaw.missioncontrol.api.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Actor;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.task.TaskId;

/**
 * One entry of the timeline: who did what, when and why, and what it was before.
 *
 * @param id of the event behind it
 * @param message a sentence that names things as they were called then, or the text of a comment
 * @param agentId whom it concerned; otherwise the agent that acted
 * @param userId whom it concerned; otherwise the user who acted
 * @param reason in the words of the one who acted
 * @param correlationId the request that it began with
 * @param causationId the event that led to it, or else the request
 * @param changes by the names of the fields
 * @param position of the event in the log
 */
public record ActivityView(
        UUID id,
        String eventType,
        String message,
        @Nullable AgentId agentId,
        @Nullable TaskId taskId,
        @Nullable BoardId boardId,
        @Nullable UserId userId,
        NamedActor actor,
        Instant createdAt,
        @Nullable String reason,
        String correlationId,
        String causationId,
        Map<String, FieldChange> changes,
        @JsonIgnore long position) {

    /**
     * Who did it.
     *
     * @param name what he is called now, if that is still known
     */
    public record NamedActor(
            Actor.Type type, String id, @Nullable String name) {}

    /** What a field was, and what it became. */
    public record FieldChange(
            @Nullable Object before, @Nullable Object after) {}
}
