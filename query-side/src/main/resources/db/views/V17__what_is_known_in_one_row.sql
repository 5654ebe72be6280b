-- What was last known of every thing, also of those that are gone: one row for all its fields, found and kept at once.
ALTER TABLE activity_value RENAME TO activity_single_value;
CREATE TABLE activity_value (
    resource_id uuid  PRIMARY KEY,
    fields      jsonb NOT NULL
);
INSERT INTO activity_value
SELECT resource_id, jsonb_object_agg(field, value) FROM activity_single_value GROUP BY resource_id;
DROP TABLE activity_single_value;

CREATE OR REPLACE FUNCTION activity_known(thing uuid, wanted text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT fields -> wanted FROM activity_value WHERE resource_id = thing);
END
$$;

-- The statement that writes an entry does the rest itself.
DROP FUNCTION activity_message;
DROP FUNCTION activity_changes;

-- Most tasks wait for none and have no tag: then nothing is looked for.
CREATE OR REPLACE VIEW task_row AS
SELECT t.*,
       CASE WHEN t.status = 'DONE' OR t.depends_on_task_ids = '{}' THEN '{}'
            ELSE coalesce((SELECT array_agg(d.id ORDER BY array_position(t.depends_on_task_ids, d.id))
                             FROM task_view d
                            WHERE d.id = ANY (t.depends_on_task_ids) AND d.status <> 'DONE'),
                          '{}')
       END AS blocked_by_task_ids,
       array_position('{LOW,MEDIUM,HIGH,CRITICAL}'::text[], t.priority) AS priority_rank,
       CASE WHEN t.tag_ids = '{}' THEN '[]'
            ELSE coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'slug', g.slug, 'color', g.color)
                                            ORDER BY array_position(t.tag_ids, g.id))
                             FROM tag_view g
                            WHERE g.id = ANY (t.tag_ids)),
                          '[]')
       END AS tags,
       coalesce((SELECT jsonb_object_agg(f.field_key, coalesce(t.stored_field_values -> f.field_key, f.default_value))
                   FROM custom_field_view f
                  WHERE f.board_ids @> ARRAY[t.board_id]),
                '{}') AS custom_field_values
  FROM task_view t;

-- Rows that change leave room for their next version, which then needs no new entry in any index.
ALTER TABLE task_view SET (fillfactor = 80);
ALTER TABLE activity_value SET (fillfactor = 80);
