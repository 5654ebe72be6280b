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

-- Members are listed by e-mail address, then by name, in any case of letters.
CREATE OR REPLACE VIEW member_row AS
SELECT m.*, u.email, u.name, u.preferred_name, lower(u.email) AS lower_email, lower(u.name) AS lower_name
  FROM member_view m
  JOIN user_view u ON u.id = m.user_id;
