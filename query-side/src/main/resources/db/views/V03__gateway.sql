CREATE TABLE gateway_view (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    name            text NOT NULL,
    url             text,
    workspace_root  text,
    status          text NOT NULL,
    auto_registered boolean NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    version         bigint NOT NULL
);
CREATE INDEX ON gateway_view (organization_id, created_at DESC, id DESC);
