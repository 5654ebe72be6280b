CREATE TABLE custom_field_view (
    id               uuid PRIMARY KEY,
    organization_id  uuid NOT NULL,
    field_key        text NOT NULL,
    label            text NOT NULL,
    label_key        text COLLATE "C" NOT NULL, -- in lower case, for order
    field_type       text NOT NULL,
    ui_visibility    text NOT NULL,
    validation_regex text,
    description      text,
    required         boolean NOT NULL,
    default_value    jsonb,
    board_ids        uuid[] NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    version          bigint NOT NULL
);
CREATE INDEX ON custom_field_view (organization_id);
CREATE INDEX ON custom_field_view USING gin (board_ids);
