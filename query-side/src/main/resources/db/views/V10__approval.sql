CREATE TABLE approval_view (
    id                  uuid PRIMARY KEY,
    organization_id     uuid NOT NULL,
    board_id            uuid NOT NULL,
    action_type         text NOT NULL,
    task_ids            uuid[] NOT NULL,
    payload             jsonb,
    confidence          double precision NOT NULL,
    rubric_scores       jsonb,
    agent_id            uuid,
    status              text NOT NULL,
    resolved_at         timestamptz,
    resolved_by_user_id uuid,
    resolution_comment  text,
    created_at          timestamptz NOT NULL,
    version             bigint NOT NULL
);
CREATE INDEX ON approval_view (board_id, created_at DESC, id DESC);
CREATE INDEX ON approval_view (organization_id, created_at DESC, id DESC);
CREATE INDEX ON approval_view (agent_id) WHERE agent_id IS NOT NULL;
CREATE INDEX ON approval_view USING gin (task_ids);

-- The tasks bear the titles of now; one that is just being deleted has none.
CREATE VIEW approval_row AS
SELECT a.*,
       array(SELECT coalesce(t.title, '')
               FROM unnest(a.task_ids) WITH ORDINALITY AS linked (id, place)
               LEFT JOIN task_view t ON t.id = linked.id
              ORDER BY place) AS task_titles
  FROM approval_view a;
