-- Agents that are no more stay here, so that what they said keeps their name.
CREATE TABLE agent_view (
    id                uuid PRIMARY KEY,
    organization_id   uuid NOT NULL,
    gateway_id        uuid,
    board_id          uuid,
    name              text NOT NULL,
    status            text NOT NULL,
    is_board_lead     boolean NOT NULL,
    heartbeat_config  jsonb,
    identity_profile  jsonb,
    identity_template text,
    soul_template     text,
    token_issued_at   timestamptz,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    deleted_at        timestamptz,
    version           bigint NOT NULL
);
CREATE INDEX ON agent_view (organization_id, created_at DESC, id DESC);
CREATE INDEX ON agent_view (board_id);
CREATE INDEX ON agent_view (gateway_id);

-- What a reader sees: those who are still there, and when they were last seen.
CREATE VIEW agent_row AS
SELECT a.*, p.last_seen_at
  FROM agent_view a
  LEFT JOIN agent_presence p ON p.agent_id = a.id
 WHERE a.deleted_at IS NULL;

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
