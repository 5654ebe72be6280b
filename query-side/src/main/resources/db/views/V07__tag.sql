CREATE TABLE tag_view (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    name            text NOT NULL,
    name_key        text COLLATE "C" NOT NULL, -- in lower case, for order
    slug            text NOT NULL,
    color           text NOT NULL,
    description     text,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    version         bigint NOT NULL
);
CREATE INDEX ON tag_view (organization_id, name_key);
