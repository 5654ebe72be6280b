CREATE TABLE board_view (
    id                                         uuid PRIMARY KEY,
    organization_id                            uuid NOT NULL,
    name                                       text NOT NULL,
    name_key                                   text COLLATE "C" NOT NULL, -- in lower case, for order and search
    slug                                       text NOT NULL,
    description                                text NOT NULL,
    gateway_id                                 uuid,
    board_group_id                             uuid,
    board_type                                 text NOT NULL,
    objective                                  text,
    success_metrics                            jsonb,
    target_date                                timestamptz,
    goal_confirmed                             boolean NOT NULL,
    goal_source                                text,
    require_approval_for_done                  boolean NOT NULL,
    require_review_before_done                 boolean NOT NULL,
    block_status_changes_with_pending_approval boolean NOT NULL,
    only_lead_can_change_status                boolean NOT NULL,
    max_agents                                 integer NOT NULL,
    created_at                                 timestamptz NOT NULL,
    updated_at                                 timestamptz NOT NULL,
    version                                    bigint NOT NULL,
    position                                   bigint NOT NULL -- of the event that made the row what it is
);
CREATE INDEX ON board_view (organization_id, name_key);
CREATE INDEX ON board_view (gateway_id) WHERE gateway_id IS NOT NULL;
CREATE INDEX ON board_view (board_group_id) WHERE board_group_id IS NOT NULL;

-- What boards were: each former row, until the position at which it was no more.
CREATE TABLE board_past (LIKE board_view, until_position bigint NOT NULL);
CREATE INDEX ON board_past (id, until_position);

CREATE FUNCTION keep_board() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO board_past SELECT OLD.*, CASE TG_OP WHEN 'UPDATE' THEN NEW.position ELSE OLD.position END;
    RETURN NULL;
END
$$;
CREATE TRIGGER keep_update AFTER UPDATE ON board_view FOR EACH ROW WHEN (OLD.position < NEW.position) EXECUTE FUNCTION keep_board();
CREATE TRIGGER keep_end AFTER DELETE ON board_view FOR EACH ROW EXECUTE FUNCTION keep_board();

CREATE VIEW board_version AS
SELECT *, 9223372036854775807 AS until_position FROM board_view
UNION ALL
SELECT * FROM board_past;
