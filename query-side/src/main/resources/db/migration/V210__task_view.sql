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
    created_by_user_id  uuid,
    in_progress_at      timestamptz,
    auto_created        boolean NOT NULL,
    auto_reason         text,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    version             bigint NOT NULL
);
CREATE INDEX ON task_view (board_id, created_at DESC, id DESC);
CREATE INDEX ON task_view (organization_id, created_at DESC, id DESC);
CREATE INDEX ON task_view (assigned_agent_id) WHERE assigned_agent_id IS NOT NULL;
CREATE INDEX ON task_view USING gin (depends_on_task_ids);

-- What a reader sees: the row, what it waits for, and its rank among priorities.
CREATE VIEW task_row AS
SELECT t.*,
       coalesce((SELECT array_agg(d.id ORDER BY array_position(t.depends_on_task_ids, d.id))
                   FROM task_view d
                  WHERE t.status <> 'DONE' AND d.id = ANY (t.depends_on_task_ids) AND d.status <> 'DONE'),
                '{}') AS blocked_by_task_ids,
       array_position('{LOW,MEDIUM,HIGH,CRITICAL}'::text[], t.priority) AS priority_rank
  FROM task_view t;

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
