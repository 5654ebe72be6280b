-- The log: every fact, once, in one order, for ever.
create table event_log (
    position        bigint generated always as identity primary key,
    event_id        text        not null unique,
    organization_id uuid,
    stream_type     text        not null,
    stream_id       text        not null,
    sequence_number bigint      not null,
    type            text        not null,
    revision        text        not null,
    recorded_at     timestamptz not null,
    payload         text        not null,
    meta_data       text        not null,
    unique (stream_id, sequence_number)
);

-- A reader that misses a position must be able to learn whether somebody can still fill it. So every appending
-- transaction holds a shared lock, taken before its first position is drawn and released after its rows are visible.
-- The key tells where the sequence stood: its holder can own later positions only. It has room for 31 bits.
-- Once a transaction is enough (and 50,000 locks would not fit into memory); set_config is undone together with the
-- lock when a savepoint is rolled back.
create function hold_log_position() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('event_log.held', true), '') = '' then
        perform pg_advisory_xact_lock_shared(
            728, ((case when is_called then last_value else last_value - 1 end) & 2147483647)::int)
        from event_log_position_seq;
        perform set_config('event_log.held', '1', true);
    end if;
    return null;
end
$$;

-- For each STATEMENT: a row trigger would run after the position was drawn, which is too late.
create trigger hold_log_position before insert on event_log
    for each statement execute function hold_log_position();

-- The latest snapshot of a stream. A shortcut only: it can be emptied at any time.
create table snapshot (
    stream_id       text        primary key,
    organization_id uuid,
    stream_type     text        not null,
    sequence_number bigint      not null,
    event_id        text        not null,
    type            text        not null,
    revision        text        not null,
    recorded_at     timestamptz not null,
    payload         text        not null,
    meta_data       text        not null
);

-- How far each processor has come (Axon's JdbcTokenStore).
create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);

-- Events that a processor could not handle, parked with all later ones of their sequence (Axon's JDBC queue).
create table dead_letter (
    dead_letter_id     text   primary key,
    processing_group   text   not null,
    sequence_id        text   not null,
    sequence_index     bigint not null,
    message_type       text   not null,
    event_id           text   not null,
    recorded_at        text   not null,
    type               text   not null,
    revision           text,
    payload            bytea  not null,
    meta_data          bytea,
    stream_type        text,
    stream_id          text,
    sequence_number    bigint,
    token_type         text,
    token              bytea,
    enqueued_at        text   not null,
    last_touched       text,
    processing_started text,
    cause_type         text,
    cause_message      text,
    diagnostics        bytea,
    unique (processing_group, sequence_id, sequence_index)
);
