CREATE TABLE agent_capability_view (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    agent_id        uuid NOT NULL,
    capability      text COLLATE "C" NOT NULL,
    proficiency     text NOT NULL,
    metadata        jsonb,
    created_at      timestamptz NOT NULL,
    UNIQUE (agent_id, capability)
);
