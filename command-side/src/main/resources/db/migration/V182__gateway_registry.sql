-- What the door must know of gateways that introduce themselves.
ALTER TABLE gateway_lookup
    ADD COLUMN status           text NOT NULL DEFAULT 'PENDING',
    ADD COLUMN is_registered    boolean NOT NULL DEFAULT false,
    ADD COLUMN relay_token_hash text;

-- When each gateway was last heard of, what it measured then, which interval it was told, and its relay connection, which
-- counts as open until its lease ends. No event tells of it.
CREATE TABLE gateway_presence (
    gateway_id      uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    last_seen_at    timestamptz,
    metrics         jsonb,
    told_seconds    integer,
    relay_id        uuid UNIQUE,
    relay_address   text,
    relay_since     timestamptz,
    relay_until     timestamptz
);
CREATE INDEX ON gateway_presence (last_seen_at);
INSERT INTO gateway_presence (gateway_id, organization_id) SELECT id, organization_id FROM gateway_lookup;

-- The tokens that are worth something; a gateway need not be known yet.
CREATE TABLE registration_token_lookup (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    gateway_id      uuid NOT NULL UNIQUE,
    token_hash      text NOT NULL UNIQUE,
    expires_at      timestamptz
);
