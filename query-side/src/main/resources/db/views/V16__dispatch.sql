-- What is and was owed to gateways.
CREATE TABLE dispatch_view (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    gateway_id      uuid NOT NULL,
    agent_id        uuid NOT NULL,
    board_id        uuid,
    task_id         uuid,
    occasion        text NOT NULL,
    text            text,
    status          text NOT NULL,
    error           text,
    expires_at      timestamptz NOT NULL,
    created_at      timestamptz NOT NULL,
    settled_at      timestamptz,
    position        bigint NOT NULL
);
CREATE INDEX ON dispatch_view (gateway_id, created_at DESC, id DESC);
CREATE INDEX ON dispatch_view (gateway_id, position) WHERE status = 'STORED';
