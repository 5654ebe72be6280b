-- The custom fields that exist, with the values that they take. Who chooses a key locks the row of the organization; who
-- stores values shares the rows of the fields, after that of the board.
CREATE TABLE custom_field_lookup (
    id               uuid PRIMARY KEY,
    organization_id  uuid NOT NULL,
    field_key        text NOT NULL,
    field_type       text NOT NULL,
    validation_regex text,
    required         boolean NOT NULL,
    default_value    jsonb,
    UNIQUE (organization_id, field_key)
);

-- Whose tasks have the field.
CREATE TABLE custom_field_board_lookup (
    custom_field_id uuid NOT NULL REFERENCES custom_field_lookup ON DELETE CASCADE,
    board_id        uuid NOT NULL REFERENCES board_lookup ON DELETE CASCADE,
    PRIMARY KEY (board_id, custom_field_id)
);
CREATE INDEX ON custom_field_board_lookup (custom_field_id);
