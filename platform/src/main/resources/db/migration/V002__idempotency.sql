-- Which Idempotency-Key stands for which request, and under which id its result is found. Forgotten after 24 hours.
create table idempotency_key (
    id bigint generated always as identity primary key,
    organization_id uuid not null,
    actor text not null,
    key text not null,
    request_hash bytea not null,
    result_id uuid not null,
    done boolean not null default false,
    created_at timestamptz not null default now(),
    unique (organization_id, actor, key)
);

create index idempotency_key_created_at on idempotency_key (created_at);
