-- What was last known of every field of every thing, also of those that are gone.
CREATE TABLE activity_value (
    resource_id uuid  NOT NULL,
    field       text  NOT NULL,
    value       jsonb NOT NULL,
    PRIMARY KEY (resource_id, field)
);

-- One row for each event that people should read of.
CREATE TABLE activity_view (
    id              uuid PRIMARY KEY,
    position        bigint NOT NULL UNIQUE,
    organization_id uuid NOT NULL,
    event_type      text NOT NULL,
    message         text NOT NULL,
    board_id        uuid,
    task_id         uuid,
    agent_id        uuid,
    user_id         uuid,
    actor_type      text NOT NULL,
    actor_id        text NOT NULL,
    actor_uuid      uuid, -- the same, when it is one
    created_at      timestamptz NOT NULL,
    reason          text,
    correlation_id  text NOT NULL,
    causation_id    text NOT NULL,
    changes         jsonb NOT NULL
);
CREATE INDEX ON activity_view (organization_id, position DESC);
CREATE INDEX ON activity_view (board_id, position DESC);
CREATE INDEX ON activity_view (task_id, position DESC) WHERE task_id IS NOT NULL;
CREATE INDEX ON activity_view (agent_id, position DESC) WHERE agent_id IS NOT NULL;
CREATE INDEX ON activity_view (user_id, position DESC) WHERE user_id IS NOT NULL;

-- In PL/pgSQL, because a function in SQL would be planned anew for every event.
CREATE FUNCTION activity_known(thing uuid, wanted text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT value FROM activity_value WHERE resource_id = thing AND field = wanted);
END
$$;

-- A sentence out of texts and of what is known; of what is not known, the id.
CREATE FUNCTION activity_message(parts jsonb) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT string_agg(
                       coalesce(part ->> 'text',
                                activity_known((part ->> 'id')::uuid, part ->> 'field') #>> '{}',
                                part ->> 'id'),
                       '' ORDER BY place)
              FROM jsonb_array_elements(parts) WITH ORDINALITY AS listed (part, place));
END
$$;

-- Those of the fields that differ from what is known; what a thing begins with is no change.
CREATE FUNCTION activity_changes(thing uuid, fields jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT coalesce(
                       jsonb_object_agg(told.field, jsonb_build_object('before', known.value, 'after', told.value)),
                       '{}')
              FROM jsonb_each(fields) AS told (field, value)
              LEFT JOIN activity_value known ON known.resource_id = thing AND known.field = told.field
             WHERE told.value <> coalesce(known.value, 'null')
               AND EXISTS (SELECT FROM activity_value WHERE resource_id = thing));
END
$$;

-- Names of people are looked up when read, also inside of messages, where U+E000 stands for them.
CREATE VIEW activity_row AS
SELECT e.id, e.position, e.organization_id, e.event_type,
       replace(e.message, U&'\E000', coalesce(u.preferred_name, u.name, 'a former user')) AS message,
       e.board_id, e.task_id, e.agent_id, e.user_id, e.actor_type, e.actor_id,
       CASE e.actor_type
           WHEN 'USER' THEN coalesce(person.preferred_name, person.name)
           WHEN 'AGENT' THEN agent.name
           WHEN 'GATEWAY' THEN activity_known(e.actor_uuid, 'name') #>> '{}'
           WHEN 'SYSTEM' THEN e.actor_id
       END AS actor_name,
       e.created_at, e.reason, e.correlation_id, e.causation_id, e.changes
  FROM activity_view e
  LEFT JOIN user_view u ON u.id = e.user_id
  LEFT JOIN user_view person ON person.id = e.actor_uuid AND e.actor_type = 'USER'
  LEFT JOIN agent_view agent ON agent.id = e.actor_uuid AND e.actor_type = 'AGENT';

CREATE VIEW activity_task_comment_row AS
SELECT c.*, nullif(trim(a.identity_profile ->> 'role'), '') AS agent_role, a.name AS agent_name,
       activity_known(c.task_id, 'title') #>> '{}' AS task_title,
       activity_known(c.board_id, 'name') #>> '{}' AS board_name
  FROM task_comment_row c
  LEFT JOIN agent_view a ON a.id = c.agent_id;
CREATE INDEX ON task_comment_view (organization_id, created_at DESC, id DESC);
CREATE INDEX ON task_comment_view (board_id, created_at DESC, id DESC);
