-- Which invite a token leads to, and which invites wait for whom. An accepted one stays known, so that a repetition of the
-- request that accepted it is recognised.
CREATE TABLE invite_lookup (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    invited_email   text NOT NULL,
    token_hash      text NOT NULL UNIQUE,
    is_pending      boolean NOT NULL,
    created_at      timestamptz NOT NULL
);
CREATE INDEX ON invite_lookup (organization_id);
CREATE UNIQUE INDEX one_pending_invite_per_email ON invite_lookup (invited_email, organization_id) WHERE is_pending;
