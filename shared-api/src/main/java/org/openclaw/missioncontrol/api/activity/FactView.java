package org.openclaw.missioncontrol.api.activity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.activity.ActivityView.FieldChange;
import org.openclaw.missioncontrol.api.user.ActorView;

/**
 * One fact of a thing's history, with everything that stands around it in the log.
 *
 * @param id of the event
 * @param type what the event is called for ever, such as {@code task.renamed}
 * @param position of the event in the log; opaque, and good for asking how things were then
 * @param message a sentence that tells it; null until the timeline knows of it
 * @param channel over which it was ordered
 * @param reason in the words of the one who acted
 * @param correlationId the request that it began with
 * @param causationId the event that led to it, or else the request
 * @param changes every field that is another one since, by its name; a thing begins with nothing
 */
public record FactView(
        UUID id,
        String type,
        String position,
        Instant at,
        ActorView actor,
        @Nullable String message,
        String channel,
        @Nullable String reason,
        String correlationId,
        String causationId,
        Map<String, FieldChange> changes) {}
