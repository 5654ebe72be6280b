CREATE TABLE board_group_view (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    name            text NOT NULL,
    name_key        text COLLATE "C" NOT NULL, -- in lower case, for order
    slug            text NOT NULL,
    description     text,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    version         bigint NOT NULL
);
CREATE INDEX ON board_group_view (organization_id, name_key);
