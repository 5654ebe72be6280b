package org.openclaw.missioncontrol.command.approval;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an approval must know of its board, its tasks, of agents and other approvals. It reads lookup tables in the
 * transaction of the events, behind the lock of the board, so that no decision can slip past a move that depends on it.
 */
@Component
class ApprovalGuard {
    private final JdbcClient db;

    ApprovalGuard(JdbcClient db) {
        this.db = db;
    }

    /** Locks the board until the events are committed. What is foreign cannot be locked. */
    Board lock(BoardId board, OrganizationId organization) {
        return db.sql("""
            SELECT id, organization_id AS organization, gateway_id AS gateway
              FROM board_lookup WHERE id = ? AND organization_id = ? FOR UPDATE
            """)
                .params(board.value(), organization.value())
                .query(Board.class)
                .optional()
                .orElseThrow(() -> Rejection.notFound("board"));
    }

    /** Locks the board, which is that of the first task that exists when it is not named. */
    Board lock(@Nullable BoardId board, List<TaskId> tasks, OrganizationId organization) {
        if (board != null) return lock(board, organization);
        if (tasks.isEmpty())
            throw Rejection.invalid("board_id", "board_id_required", "Name a board in board_id, or tasks in task_ids.");
        return lock(boardOf(tasks, organization), organization);
    }

    private BoardId boardOf(List<TaskId> tasks, OrganizationId organization) {
        return db.sql("""
            SELECT board_id FROM task_lookup WHERE organization_id = :organization AND id IN (:ids)
             ORDER BY array_position(ARRAY[:ids], id) LIMIT 1
            """)
                .param("organization", organization.value())
                .param("ids", uuids(tasks))
                .query(UUID.class)
                .optional()
                .map(BoardId::new)
                .orElseThrow(() -> missing(tasks));
    }

    /** Refuses tasks that do not stand on the board. */
    void requireOnBoard(Board board, List<TaskId> tasks) {
        if (tasks.isEmpty()) return;
        var present = db.sql("SELECT id FROM task_lookup WHERE board_id = :board AND id IN (:ids)")
                .param("board", board.id())
                .param("ids", uuids(tasks))
                .query(UUID.class)
                .set();
        var missing =
                tasks.stream().filter(task -> !present.contains(task.value())).toList();
        if (!missing.isEmpty()) throw missing(missing);
    }

    private static Rejection missing(List<TaskId> tasks) {
        return Rejection.notFound("task_not_found", "Some of these tasks do not stand on this board.")
                .with("missing_task_ids", tasks);
    }

    /** Refuses an agent that does not exist or does not work on the board. */
    void requireAgent(AgentId agent, Board board) {
        var found = db.sql("SELECT board_id, gateway_id FROM agent_lookup WHERE id = ? AND organization_id = ?")
                .params(agent.value(), board.organization())
                .query(Asker.class)
                .optional()
                .orElseThrow(() -> Rejection.notFound("agent"));
        if (!found.worksOn(board))
            throw Rejection.conflict("agent_not_on_board", "This agent does not work on the board of the approval.")
                    .with("blocked_by_task_ids", List.of());
    }

    /** Refuses tasks of which another approval is pending. */
    void requireNonePending(List<TaskId> tasks) {
        if (tasks.isEmpty()) return;
        var conflicts = db.sql("""
            SELECT task_id, approval_id FROM approval_task_lookup
             WHERE status = 'PENDING' AND task_id IN (:ids) ORDER BY task_id
            """)
                .param("ids", uuids(tasks))
                .query((row, _) -> Map.of("task_id", row.getString(1), "approval_id", row.getString(2)))
                .list();
        if (!conflicts.isEmpty())
            throw Rejection.conflict(
                            "approval_conflict", "Another approval of these tasks is pending. Decide that one first.")
                    .with("conflicts", conflicts)
                    .with("blocked_by_task_ids", List.of());
    }

    private static Collection<UUID> uuids(List<TaskId> tasks) {
        return tasks.stream().map(TaskId::value).toList();
    }

    /** The board on which something is asked for. */
    record Board(UUID id, UUID organization, @Nullable UUID gateway) {
        BoardId boardId() {
            return new BoardId(id);
        }

        OrganizationId organizationId() {
            return new OrganizationId(organization);
        }
    }

    private record Asker(@Nullable UUID boardId, @Nullable UUID gatewayId) {
        boolean worksOn(Board board) {
            return boardId != null
                    ? boardId.equals(board.id())
                    : gatewayId != null && gatewayId.equals(board.gateway());
        }
    }
}
