ALTER TABLE task_view ADD COLUMN tag_ids uuid[] NOT NULL DEFAULT '{}';
CREATE INDEX ON task_view USING gin (tag_ids);

-- What a reader sees: the row, what it waits for, its rank among priorities, and its tags as they are now.
DROP VIEW task_row;
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
                '[]') AS tags
  FROM task_view t;

CREATE VIEW tag_row AS
SELECT g.*, (SELECT count(*) FROM task_view t WHERE t.tag_ids @> ARRAY[g.id]) AS task_count
  FROM tag_view g;
