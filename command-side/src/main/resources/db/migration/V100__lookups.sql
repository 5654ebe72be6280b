-- What commands must know of other aggregates, kept in the transaction of the events. Locks are taken board first.
CREATE TABLE board_lookup (
    id                                        uuid PRIMARY KEY,
    organization_id                           uuid NOT NULL,
    gateway_id                                uuid,
    board_group_id                            uuid,
    require_approval_for_done                 boolean NOT NULL,
    require_review_before_done                boolean NOT NULL,
    block_status_changes_with_pending_approval boolean NOT NULL,
    only_lead_can_change_status               boolean NOT NULL,
    max_agents                                integer NOT NULL
);
CREATE INDEX ON board_lookup (organization_id);
CREATE INDEX ON board_lookup (gateway_id);
CREATE INDEX ON board_lookup (board_group_id);

CREATE TABLE task_lookup (
    id                uuid PRIMARY KEY,
    board_id          uuid NOT NULL,
    organization_id   uuid NOT NULL,
    status            text NOT NULL,
    assigned_agent_id uuid
);
CREATE INDEX ON task_lookup (board_id);
CREATE INDEX ON task_lookup (assigned_agent_id) WHERE assigned_agent_id IS NOT NULL;

CREATE TABLE task_dependency_lookup (
    task_id       uuid NOT NULL REFERENCES task_lookup ON DELETE CASCADE,
    depends_on_id uuid NOT NULL REFERENCES task_lookup ON DELETE CASCADE,
    PRIMARY KEY (task_id, depends_on_id)
);
CREATE INDEX ON task_dependency_lookup (depends_on_id);

CREATE TABLE agent_lookup (
    id              uuid PRIMARY KEY,
    organization_id uuid NOT NULL,
    gateway_id      uuid,
    board_id        uuid,
    name            text NOT NULL,
    is_lead         boolean NOT NULL,
    token_hash      text UNIQUE
);
CREATE INDEX ON agent_lookup (board_id);
CREATE INDEX ON agent_lookup (gateway_id);
CREATE UNIQUE INDEX ON agent_lookup (board_id) WHERE is_lead;
CREATE UNIQUE INDEX ON agent_lookup (board_id, lower(name));

-- The approvals of each task; one pending at most.
CREATE TABLE approval_task_lookup (
    approval_id uuid NOT NULL,
    task_id     uuid NOT NULL,
    board_id    uuid NOT NULL,
    status      text NOT NULL,
    PRIMARY KEY (approval_id, task_id)
);
CREATE INDEX ON approval_task_lookup (task_id);
CREATE UNIQUE INDEX one_pending_approval_per_task ON approval_task_lookup (task_id) WHERE status = 'PENDING';

-- Who belongs to which organization, with which rights.
CREATE TABLE member_lookup (
    id              uuid PRIMARY KEY,
    user_id         uuid NOT NULL,
    organization_id uuid NOT NULL,
    role            text NOT NULL,
    all_boards_read  boolean NOT NULL,
    all_boards_write boolean NOT NULL,
    created_at      timestamptz NOT NULL,
    UNIQUE (organization_id, user_id)
);
CREATE INDEX ON member_lookup (user_id);

CREATE TABLE member_board_lookup (
    member_id uuid NOT NULL REFERENCES member_lookup ON DELETE CASCADE,
    board_id  uuid NOT NULL,
    can_write boolean NOT NULL,
    PRIMARY KEY (member_id, board_id)
);
CREATE INDEX ON member_board_lookup (board_id);
