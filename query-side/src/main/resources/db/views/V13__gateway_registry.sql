-- What gateways said of themselves when they introduced themselves.
ALTER TABLE gateway_view
    ADD COLUMN runtime_version text,
    ADD COLUMN capabilities    jsonb,
    ADD COLUMN ip              text;

-- What a reader sees: also when they were last heard of, what they measured then, and the relay connection that is open.
CREATE VIEW gateway_row AS
SELECT g.*, p.last_seen_at AS last_heartbeat_at, p.metrics, p.relay_id, p.relay_address, p.relay_since,
       coalesce(p.relay_until > now(), false) AS is_connected
  FROM gateway_view g
  LEFT JOIN gateway_presence p ON p.gateway_id = g.id;

-- The registration tokens that are worth something. The gateway of one need not be known yet.
CREATE TABLE registration_token_view (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    gateway_id      uuid NOT NULL,
    name            text,
    expires_at      timestamptz,
    last_used_at    timestamptz,
    created_at      timestamptz NOT NULL
);
CREATE INDEX ON registration_token_view (organization_id, created_at DESC, id DESC);
CREATE INDEX ON registration_token_view (gateway_id);

-- What a reader sees: the gateway only once it is known.
CREATE VIEW registration_token_row AS
SELECT t.id, t.organization_id, g.id AS gateway_id, t.name, t.expires_at, t.last_used_at, t.created_at
  FROM registration_token_view t
  LEFT JOIN gateway_view g ON g.id = t.gateway_id;
