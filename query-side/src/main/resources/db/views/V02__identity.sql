-- Who is gone keeps his row: what he did still bears his name.
CREATE TABLE user_view (
    id                     uuid PRIMARY KEY,
    clerk_user_id          text NOT NULL,
    email                  text,
    name                   text,
    preferred_name         text,
    pronouns               text,
    timezone               text,
    notes                  text,
    context                text,
    active_organization_id uuid,
    is_deleted             boolean NOT NULL DEFAULT false,
    created_at             timestamptz NOT NULL,
    updated_at             timestamptz NOT NULL,
    version                bigint NOT NULL
);
CREATE INDEX ON user_view (active_organization_id);

CREATE TABLE organization_view (
    id         uuid PRIMARY KEY,
    name       text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version    bigint NOT NULL
);

CREATE TABLE member_view (
    id               uuid PRIMARY KEY,
    organization_id  uuid NOT NULL,
    user_id          uuid NOT NULL,
    role             text NOT NULL,
    all_boards_read  boolean NOT NULL,
    all_boards_write boolean NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    version          bigint NOT NULL
);
CREATE UNIQUE INDEX ON member_view (organization_id, user_id);
CREATE INDEX ON member_view (user_id);

CREATE TABLE member_board_view (
    id         uuid PRIMARY KEY,
    member_id  uuid NOT NULL REFERENCES member_view ON DELETE CASCADE,
    board_id   uuid NOT NULL,
    can_write  boolean NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    UNIQUE (member_id, board_id)
);
CREATE INDEX ON member_board_view (board_id);

-- An organization as each of its members sees it.
CREATE VIEW organization_row AS
SELECT m.id, m.organization_id, m.user_id, m.role, o.name, lower(o.name) AS lower_name, o.created_at, o.updated_at,
       o.version, u.active_organization_id IS NOT DISTINCT FROM o.id AS is_active
  FROM member_view m
  JOIN organization_view o ON o.id = m.organization_id
  JOIN user_view u ON u.id = m.user_id;

-- Members are listed by e-mail address, then by name, in any case of letters.
CREATE VIEW member_row AS
SELECT m.*, u.email, u.name, u.preferred_name, lower(u.email) AS lower_email, lower(u.name) AS lower_name
  FROM member_view m
  JOIN user_view u ON u.id = m.user_id;

CREATE TABLE invite_view (
    id                  uuid PRIMARY KEY,
    organization_id     uuid NOT NULL,
    invited_email       text NOT NULL,
    role                text NOT NULL,
    all_boards_read     boolean NOT NULL,
    all_boards_write    boolean NOT NULL,
    created_by_user_id  uuid,
    accepted_by_user_id uuid,
    accepted_at         timestamptz,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL
);
CREATE INDEX ON invite_view (organization_id, created_at DESC, id DESC) WHERE accepted_at IS NULL;
