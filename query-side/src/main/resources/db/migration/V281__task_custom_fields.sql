ALTER TABLE task_view ADD COLUMN stored_field_values jsonb NOT NULL DEFAULT '{}';

-- What a reader sees: the row, what it waits for, its rank among priorities, its tags as they are now, and of each custom
-- field that its board has now the stored value, or else the default.
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
                '[]') AS tags,
       coalesce((SELECT jsonb_object_agg(f.field_key, coalesce(t.stored_field_values -> f.field_key, f.default_value))
                   FROM custom_field_view f
                  WHERE f.board_ids @> ARRAY[t.board_id]),
                '{}') AS custom_field_values
  FROM task_view t;
