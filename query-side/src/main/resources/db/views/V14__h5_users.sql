CREATE TABLE h5_user_view (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    username        text NOT NULL,
    display_name    text,
    email           text,
    phone           text,
    avatar_url      text,
    status          text NOT NULL,
    last_login_at   timestamptz,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    version         bigint NOT NULL
);
CREATE INDEX ON h5_user_view (organization_id, created_at DESC, id DESC);

CREATE TABLE h5_assignment_view (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    h5_user_id      uuid NOT NULL,
    agent_id        uuid NOT NULL,
    board_id        uuid NOT NULL,
    role            text NOT NULL,
    assigned_at     timestamptz NOT NULL,
    assigned_by     uuid
);
CREATE INDEX ON h5_assignment_view (h5_user_id);
