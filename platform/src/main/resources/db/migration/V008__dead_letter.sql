-- Events that a group of handlers could not handle, with all later ones of their streams. What happened stands in the log.
CREATE TABLE dead_letter (
    processing_group text NOT NULL,
    position         bigint NOT NULL,
    stream_id        text NOT NULL,
    event_type       text NOT NULL,
    cause            text, -- null for what only waits behind another
    parked_at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (processing_group, position)
);
CREATE INDEX ON dead_letter (processing_group, stream_id, position);
