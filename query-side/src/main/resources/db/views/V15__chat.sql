-- What people and agents say to each other.
CREATE TABLE chat_session_view (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    h5_user_id      uuid NOT NULL,
    agent_id        uuid NOT NULL,
    gateway_id      uuid,
    status          text NOT NULL,
    last_message_at timestamptz NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL
);
CREATE INDEX ON chat_session_view (h5_user_id, last_message_at DESC, id DESC);

CREATE TABLE chat_message_view (
    id                uuid PRIMARY KEY,
    session_id        uuid NOT NULL,
    organization_id   uuid NOT NULL,
    role              text NOT NULL,
    content           text NOT NULL,
    status            text NOT NULL,
    fault             text,
    gateway_id        uuid,
    in_reply_to       uuid,
    client_message_id text,
    extra             jsonb NOT NULL,
    created_at        timestamptz NOT NULL,
    position          bigint NOT NULL
);
CREATE INDEX ON chat_message_view (session_id, position DESC);
CREATE INDEX ON chat_message_view (gateway_id, position) WHERE status = 'SENT' AND gateway_id IS NOT NULL;

-- What a reader sees: whose it is as well.
CREATE VIEW chat_message_row AS
SELECT m.*, s.h5_user_id, s.agent_id, s.status AS session_status
  FROM chat_message_view m
  JOIN chat_session_view s ON s.id = m.session_id;

CREATE VIEW chat_session_row AS
SELECT s.*, a.name AS agent_name
  FROM chat_session_view s
  LEFT JOIN agent_view a ON a.id = s.agent_id;

-- With whom people may chat: also their chat, which bears the id of the assignment, and whether the agent can be reached.
CREATE VIEW h5_assignment_row AS
SELECT s.*, a.name AS agent_name, b.name AS board_name, c.id AS session_id,
       coalesce(p.relay_until > now(), false) AS agent_online
  FROM h5_assignment_view s
  JOIN agent_view a ON a.id = s.agent_id
  LEFT JOIN board_view b ON b.id = s.board_id
  LEFT JOIN chat_session_view c ON c.id = s.id
  LEFT JOIN gateway_presence p ON p.gateway_id = a.gateway_id;
