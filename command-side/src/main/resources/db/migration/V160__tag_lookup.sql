-- The tags that exist. Who chooses a slug locks the row of the organization.
CREATE TABLE tag_lookup (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    slug            text NOT NULL,
    UNIQUE (organization_id, slug)
);
