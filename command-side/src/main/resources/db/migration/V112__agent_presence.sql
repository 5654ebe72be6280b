ALTER TABLE agent_lookup ADD COLUMN status text NOT NULL;

-- When each agent was last seen. Written at most every half minute; no event tells of it.
CREATE TABLE agent_presence (
    agent_id        uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    last_seen_at    timestamptz
);
CREATE INDEX ON agent_presence (last_seen_at);
