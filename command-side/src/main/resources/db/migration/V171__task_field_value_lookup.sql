-- Which tasks hold a value of their own under which key.
CREATE TABLE task_field_value_lookup (
    task_id         uuid NOT NULL REFERENCES task_lookup ON DELETE CASCADE,
    field_key       text NOT NULL,
    organization_id uuid NOT NULL,
    PRIMARY KEY (task_id, field_key)
);
CREATE INDEX ON task_field_value_lookup (organization_id, field_key);
