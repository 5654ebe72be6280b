CREATE TABLE board_group_lookup (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL
);
CREATE INDEX ON board_group_lookup (organization_id);
