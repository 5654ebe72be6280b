-- Every message and reply that there was, so that none counts twice; a message is unconfirmed until the gateway of its agent
-- says that it has it, or it is given up.
CREATE TABLE chat_message_lookup (
    id                uuid PRIMARY KEY,
    session_id        uuid NOT NULL,
    organization_id   uuid NOT NULL,
    is_reply          boolean NOT NULL,
    client_message_id text,
    unconfirmed_since timestamptz
);
CREATE INDEX ON chat_message_lookup (unconfirmed_since) WHERE unconfirmed_since IS NOT NULL;
