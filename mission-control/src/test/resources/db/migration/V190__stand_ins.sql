CREATE TABLE IF NOT EXISTS user_view (id uuid, name text, preferred_name text);
CREATE TABLE IF NOT EXISTS board_view (id uuid, organization_id uuid);
