-- Who may come in, and under which names.
CREATE TABLE h5_user_lookup (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    username_key    text NOT NULL,
    status          text NOT NULL,
    UNIQUE (organization_id, username_key)
);

-- With whom they may chat.
CREATE TABLE h5_assignment_lookup (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    h5_user_id      uuid NOT NULL,
    agent_id        uuid NOT NULL,
    board_id        uuid NOT NULL,
    UNIQUE (h5_user_id, agent_id)
);
CREATE INDEX ON h5_assignment_lookup (agent_id);
CREATE INDEX ON h5_assignment_lookup (board_id);

-- What is kept of passwords and refresh tokens. No event tells of it.
CREATE TABLE h5_credential (
    h5_user_id    uuid PRIMARY KEY,
    password_hash text NOT NULL
);

CREATE TABLE h5_refresh_token (
    token_hash text PRIMARY KEY,
    family_id  uuid NOT NULL,
    h5_user_id uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    spent_at   timestamptz,
    is_revoked boolean NOT NULL DEFAULT false
);
CREATE INDEX ON h5_refresh_token (family_id);
CREATE INDEX ON h5_refresh_token (h5_user_id);
