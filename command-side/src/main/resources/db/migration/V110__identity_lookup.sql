-- Who is known here, and in which organization he works at present.
CREATE TABLE user_lookup (
    id                     uuid PRIMARY KEY,
    clerk_user_id          text NOT NULL UNIQUE,
    email                  text,
    is_named               boolean NOT NULL,
    active_organization_id uuid
);
CREATE INDEX ON user_lookup (active_organization_id);

-- The organizations that exist. Whatever belongs to one that does not stand here cannot be reached.
CREATE TABLE organization_lookup (
    id uuid PRIMARY KEY
);
