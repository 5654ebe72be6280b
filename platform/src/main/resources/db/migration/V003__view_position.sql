-- How far each group of projections is, in the transaction of its rows.
CREATE TABLE view_position (
    name     text PRIMARY KEY,
    position bigint NOT NULL
);

INSERT INTO view_position VALUES ('views', 0);
