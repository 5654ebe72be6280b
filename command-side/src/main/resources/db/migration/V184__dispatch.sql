-- What is owed to gateways. Beside that, for each agent and gateway the last time it was set up there, which tells where
-- agents live; in what became of it stands whether it has to be tried again.
CREATE TABLE dispatch_lookup (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    gateway_id      uuid NOT NULL,
    agent_id        uuid NOT NULL,
    request         text NOT NULL,
    status          text NOT NULL,
    expires_at      timestamptz NOT NULL
);
CREATE INDEX ON dispatch_lookup (expires_at) WHERE status = 'STORED';
CREATE INDEX ON dispatch_lookup (agent_id);
CREATE INDEX ON dispatch_lookup (gateway_id) WHERE status IN ('FAILED', 'EXPIRED');
