-- How far the views of this schema are, in the transaction of their rows.
CREATE TABLE view_position (
    name     text PRIMARY KEY,
    position bigint NOT NULL
);

INSERT INTO view_position VALUES ('views', 0);
