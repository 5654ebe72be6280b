-- No aggregate takes snapshots, and no event is parked. Whatever needs such a table makes it.
DROP TABLE snapshot;
DROP TABLE dead_letter;
