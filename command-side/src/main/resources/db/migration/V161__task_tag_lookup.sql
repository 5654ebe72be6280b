CREATE TABLE task_tag_lookup (
    task_id uuid NOT NULL REFERENCES task_lookup ON DELETE CASCADE,
    tag_id  uuid NOT NULL,
    PRIMARY KEY (task_id, tag_id)
);
CREATE INDEX ON task_tag_lookup (tag_id);
