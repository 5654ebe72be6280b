-- Where each approval stands, also those without tasks.
CREATE TABLE approval_lookup (
    id              uuid PRIMARY KEY,
    board_id        uuid NOT NULL,
    organization_id uuid NOT NULL
);
CREATE INDEX ON approval_lookup (board_id);
