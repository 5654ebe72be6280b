package org.openclaw.missioncontrol.query.activity;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Actor;
import org.openclaw.missioncontrol.api.support.Id;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes entries: names and former values come from what was last known of each thing, and what is known now is kept for
 * the next. No other statements know of these tables. The sentence is made out of texts and of what is known; of what is
 * not known, the id. What a thing begins with is no change.
 */
@Component
class Timeline {
    private static final String LANE = "timeline";
    private static final String WRITE = """
        WITH before AS (
            SELECT (SELECT fields FROM activity_value WHERE resource_id = ?) AS fields),
        now_known AS (
            INSERT INTO activity_value AS known (resource_id, fields) VALUES (?, ?::jsonb)
            ON CONFLICT (resource_id) DO UPDATE SET fields = known.fields || excluded.fields)
        INSERT INTO activity_view (id, position, organization_id, event_type, message, board_id, task_id, agent_id,
            user_id, actor_type, actor_id, actor_uuid, created_at, reason, correlation_id, causation_id, changes)
        VALUES (?, ?, ?, ?,
            (SELECT string_agg(
                        coalesce(part ->> 'text',
                                 (SELECT fields ->> (part ->> 'field')
                                    FROM activity_value
                                   WHERE resource_id = (part ->> 'id')::uuid),
                                 part ->> 'id'),
                        '' ORDER BY place)
               FROM jsonb_array_elements(?::jsonb) WITH ORDINALITY AS listed (part, place)),
            ?,
            coalesce(?, (SELECT fields -> 'task_ids' ->> 0 FROM before)::uuid),
            coalesce(?, (SELECT fields ->> 'agent_id' FROM before)::uuid),
            ?, ?, ?, ?, ?, ?, ?, ?,
            coalesce(
                (SELECT jsonb_object_agg(field, jsonb_build_object('before', before.fields -> field, 'after', value))
                   FROM before, jsonb_each(?::jsonb) AS told (field, value)
                  WHERE before.fields <> '{}' AND value <> coalesce(before.fields -> field, 'null')),
                '{}'))
        ON CONFLICT DO NOTHING
        """;

    private final ViewWriter views;
    private final JsonMapper json;

    Timeline(ViewWriter views, JsonMapper json) {
        this.views = views;
        this.json = json;
    }

    /**
     * Adds an entry.
     *
     * @param thing what the event happened to
     * @param fields what is known of it now
     */
    void add(Entry entry, Id thing, Map<String, JsonNode> fields, Envelope envelope) {
        views.writeAside(LANE, WRITE, values(entry, thing, fields, envelope));
    }

    private @Nullable Object[] values(Entry entry, Id thing, Map<String, JsonNode> fields, Envelope envelope) {
        var known = json.writeValueAsString(fields);
        var actor = envelope.actor();
        return new @Nullable Object[] {
            thing,
            thing,
            known,
            UUID.fromString(envelope.eventId()),
            envelope.position(),
            envelope.organizationId(),
            entry.type(),
            json.writeValueAsString(entry.message().parts()),
            entry.boardId(),
            entry.taskId(),
            entry.agentId() != null ? entry.agentId() : actor.agentId(),
            entry.userId() != null ? entry.userId() : actor.userId(),
            actor.type(),
            actor.id(),
            actor.type() == Actor.Type.SYSTEM ? null : UUID.fromString(actor.id()),
            envelope.at(),
            envelope.reason(),
            envelope.correlationId(),
            envelope.causationId(),
            known
        };
    }
}
