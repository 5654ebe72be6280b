CREATE TABLE IF NOT EXISTS user_view (id uuid, name text, preferred_name text);
CREATE TABLE IF NOT EXISTS gateway_lookup (id uuid, organization_id uuid);
