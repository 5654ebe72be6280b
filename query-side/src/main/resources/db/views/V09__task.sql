CREATE TABLE task_view (
    id                  uuid PRIMARY KEY,
    organization_id     uuid NOT NULL,
    board_id            uuid NOT NULL,
    title               text NOT NULL,
    description         text,
    status              text NOT NULL,
    priority            text NOT NULL,
    due_at              timestamptz,
    assigned_agent_id   uuid,
    depends_on_task_ids uuid[] NOT NULL,
    tag_ids             uuid[] NOT NULL,
    stored_field_values jsonb NOT NULL,
    created_by_user_id  uuid,
    in_progress_at      timestamptz,
    auto_created        boolean NOT NULL,
    auto_reason         text,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    version             bigint NOT NULL,
    position            bigint NOT NULL -- of the event that made the row what it is
);
CREATE INDEX ON task_view (board_id, created_at DESC, id DESC);
CREATE INDEX ON task_view (organization_id, created_at DESC, id DESC);
CREATE INDEX ON task_view (assigned_agent_id) WHERE assigned_agent_id IS NOT NULL;
CREATE INDEX ON task_view USING gin (tag_ids);

-- What tasks were: each former row, until the position at which it was no more. Of a task that is gone, the last row tells
-- when it went, and was never valid.
CREATE TABLE task_past (LIKE task_view, until_position bigint NOT NULL);
CREATE INDEX ON task_past (board_id, until_position) INCLUDE (position);
CREATE INDEX ON task_past (board_id, position) INCLUDE (updated_at);

CREATE FUNCTION keep_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO task_past SELECT OLD.*, CASE TG_OP WHEN 'UPDATE' THEN NEW.position ELSE OLD.position END;
    RETURN NULL;
END
$$;
CREATE TRIGGER keep_update AFTER UPDATE ON task_view FOR EACH ROW WHEN (OLD.position < NEW.position) EXECUTE FUNCTION keep_task();
CREATE TRIGGER keep_end AFTER DELETE ON task_view FOR EACH ROW EXECUTE FUNCTION keep_task();

CREATE VIEW task_version AS
SELECT *, 9223372036854775807 AS until_position FROM task_view
UNION ALL
SELECT * FROM task_past;

-- What a reader sees: the row, what it waits for, its rank among priorities, its tags as they are now, and of each custom
-- field that its board has now the stored value, or else the default.
CREATE VIEW task_row AS
SELECT t.*,
       coalesce((SELECT array_agg(d.id ORDER BY array_position(t.depends_on_task_ids, d.id))
                   FROM task_view d
                  WHERE t.status <> 'DONE' AND d.id = ANY (t.depends_on_task_ids) AND d.status <> 'DONE'),
                '{}') AS blocked_by_task_ids,
       array_position('{LOW,MEDIUM,HIGH,CRITICAL}'::text[], t.priority) AS priority_rank,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'slug', g.slug, 'color', g.color)
                                  ORDER BY array_position(t.tag_ids, g.id))
                   FROM tag_view g
                  WHERE g.id = ANY (t.tag_ids)),
                '[]') AS tags,
       coalesce((SELECT jsonb_object_agg(f.field_key, coalesce(t.stored_field_values -> f.field_key, f.default_value))
                   FROM custom_field_view f
                  WHERE f.board_ids @> ARRAY[t.board_id]),
                '{}') AS custom_field_values
  FROM task_view t;

CREATE VIEW tag_row AS
SELECT g.*, (SELECT count(*) FROM task_view t WHERE t.tag_ids @> ARRAY[g.id]) AS task_count
  FROM tag_view g;

CREATE TABLE task_comment_view (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    board_id        uuid NOT NULL,
    task_id         uuid NOT NULL,
    message         text NOT NULL,
    agent_id        uuid,
    user_id         uuid,
    created_at      timestamptz NOT NULL
);
CREATE INDEX ON task_comment_view (task_id, created_at DESC, id DESC);

-- Names are looked up when read: they are personal and may change.
CREATE VIEW task_comment_row AS
SELECT c.*, coalesce(a.name, u.preferred_name, u.name) AS author_name
  FROM task_comment_view c
  LEFT JOIN agent_view a ON a.id = c.agent_id
  LEFT JOIN user_view u ON u.id = c.user_id;
