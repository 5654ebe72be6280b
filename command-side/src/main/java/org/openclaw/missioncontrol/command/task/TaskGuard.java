package org.openclaw.missioncontrol.command.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.command.support.BoardFields;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a task must know of its board, of other tasks, of agents and approvals. It reads lookup tables in the transaction of
 * the events, behind the lock of the board, so that no two decisions on one board can slip past each other.
 */
@Component
class TaskGuard {
    private static final String BOARD = """
        SELECT id, organization_id, gateway_id, require_approval_for_done, require_review_before_done,
               block_status_changes_with_pending_approval, only_lead_can_change_status
          FROM board_lookup WHERE id = ? AND organization_id = ?
        """;

    private final JdbcClient db;

    TaskGuard(JdbcClient db) {
        this.db = db;
    }

    /**
     * Locks the board until the events are committed; every decision that looks beyond its own task begins here. What is
     * foreign cannot be locked.
     */
    Board lock(BoardId board, OrganizationId organization) {
        return board(board, organization, BOARD + "FOR UPDATE");
    }

    /**
     * Makes sure that the board is there. It may go at this moment, and then its tasks go as well, whatever their last edit;
     * so nobody waits, and nothing is written to the row of the board.
     */
    Board look(BoardId board, OrganizationId organization) {
        return board(board, organization, BOARD);
    }

    private Board board(BoardId board, OrganizationId organization, String sql) {
        return db.sql(sql)
                .params(board.value(), organization.value())
                .query(Board::of)
                .optional()
                .orElseThrow(() -> Rejection.notFound("board"));
    }

    /** Those of the tasks that are not done, in the given order. */
    List<TaskId> open(List<TaskId> dependencies) {
        if (dependencies.isEmpty()) return List.of();
        var open = db.sql("SELECT id FROM task_lookup WHERE id IN (:ids) AND status <> 'DONE'")
                .param("ids", uuids(dependencies))
                .query(UUID.class)
                .set();
        return dependencies.stream().filter(task -> open.contains(task.value())).toList();
    }

    /** Refuses dependencies that do not stand on the board, and those that would close a circle. */
    void requireDependencies(TaskId task, BoardId board, List<TaskId> dependencies) {
        if (dependencies.isEmpty()) return;
        if (dependencies.contains(task))
            throw Rejection.invalid("depends_on_task_ids", "dependency_self", "A task cannot depend on itself.");
        requireOnBoard(board, dependencies);
        if (reaches(dependencies, task))
            throw Rejection.conflict(
                            "dependency_cycle", "These dependencies would wait for each other in a circle. Remove one.")
                    .with("blocked_by_task_ids", List.of());
    }

    private void requireOnBoard(BoardId board, List<TaskId> tasks) {
        var present = db.sql("SELECT id FROM task_lookup WHERE board_id = :board AND id IN (:ids)")
                .param("board", board.value())
                .param("ids", uuids(tasks))
                .query(UUID.class)
                .set();
        var missing =
                tasks.stream().filter(task -> !present.contains(task.value())).toList();
        if (!missing.isEmpty())
            throw Rejection.notFound("dependency_not_found", "Some of these tasks do not stand on this board.")
                    .with("missing_task_ids", missing);
    }

    private boolean reaches(List<TaskId> from, TaskId task) {
        return db.sql("""
            WITH RECURSIVE waits_for(id) AS (
                SELECT depends_on_id FROM task_dependency_lookup WHERE task_id IN (:from)
                UNION
                SELECT d.depends_on_id FROM task_dependency_lookup d JOIN waits_for w ON d.task_id = w.id)
            SELECT exists(SELECT 1 FROM waits_for WHERE id = :task)
            """)
                .param("from", uuids(from))
                .param("task", task.value())
                .query(Boolean.class)
                .single();
    }

    /** Refuses tags that the organization does not have; those it has stay until the events are committed. */
    void requireTags(List<TagId> tags, Board on) {
        if (tags.isEmpty()) return;
        var present = db.sql(
                        "SELECT id FROM tag_lookup WHERE organization_id = :organization AND id IN (:ids) FOR SHARE")
                .param("organization", on.organization())
                .param("ids", tags.stream().map(TagId::value).toList())
                .query(UUID.class)
                .set();
        var missing =
                tags.stream().filter(tag -> !present.contains(tag.value())).toList();
        if (!missing.isEmpty())
            throw Rejection.notFound("tag_not_found", "The organization has not got some of these tags.")
                    .with("missing_tag_ids", missing);
    }

    /** The custom fields of the tasks on the board; they stay until the events are committed. */
    BoardFields fields(Board on) {
        return BoardFields.of(on.id(), db);
    }

    /** Refuses an agent that does not exist, does not work on the board, or may not be given work by the caller. */
    void requireAssignable(AgentId agent, Board board, Caller caller) {
        var found = db.sql(
                        "SELECT board_id, gateway_id, is_lead FROM agent_lookup WHERE id = ? AND organization_id = ?")
                .params(agent.value(), board.organizationId().value())
                .query(Candidate.class)
                .optional()
                .orElseThrow(() -> Rejection.notFound("agent"));
        if (!found.worksOn(board))
            throw Rejection.conflict("agent_not_on_board", "This agent does not work on the board of the task.")
                    .with("blocked_by_task_ids", List.of());
        if (found.isLead() && caller instanceof Caller.Agent)
            throw Rejection.forbidden("assignee_is_lead", "A lead may not assign a task to a lead.");
    }

    /** Refuses as author of a task whoever is no member of the organization. */
    void requireMember(UserId user, Board board) {
        boolean member = db.sql("SELECT exists(SELECT 1 FROM member_lookup WHERE user_id = ? AND organization_id = ?)")
                .params(user.value(), board.organization())
                .query(Boolean.class)
                .single();
        if (!member)
            throw Rejection.invalid(
                    "created_by_user_id", "not_a_member", "This user is no member of the organization.");
    }

    /** The name under which a lead is mentioned in comments. */
    String nameOf(AgentId agent) {
        return db.sql("SELECT name FROM agent_lookup WHERE id = ?")
                .param(agent.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> Rejection.notFound("agent"));
    }

    boolean hasApproval(TaskId task) {
        return hasApproval(task, "APPROVED");
    }

    boolean hasPendingApproval(TaskId task) {
        return hasApproval(task, "PENDING");
    }

    private boolean hasApproval(TaskId task, String status) {
        return db.sql("SELECT exists(SELECT 1 FROM approval_task_lookup WHERE task_id = ? AND status = ?)")
                .params(task.value(), status)
                .query(Boolean.class)
                .single();
    }

    private static Collection<UUID> uuids(List<TaskId> tasks) {
        return tasks.stream().map(TaskId::value).toList();
    }

    /** A board with the rules that gate moves. */
    record Board(
            UUID id,
            UUID organization,
            @Nullable UUID gateway,
            boolean requireApprovalForDone,
            boolean requireReviewBeforeDone,
            boolean blockStatusChangesWithPendingApproval,
            boolean onlyLeadCanChangeStatus) {

        /** Column by column: every command of a task asks for its board. */
        static Board of(ResultSet row, int number) throws SQLException {
            return new Board(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    row.getBoolean(4),
                    row.getBoolean(5),
                    row.getBoolean(6),
                    row.getBoolean(7));
        }

        OrganizationId organizationId() {
            return new OrganizationId(organization);
        }

        @Nullable
        GatewayId gatewayId() {
            return gateway == null ? null : new GatewayId(gateway);
        }
    }

    private record Candidate(
            @Nullable UUID boardId, @Nullable UUID gatewayId, boolean isLead) {
        boolean worksOn(Board board) {
            return boardId != null
                    ? boardId.equals(board.id())
                    : gatewayId != null && gatewayId.equals(board.gateway());
        }
    }
}
