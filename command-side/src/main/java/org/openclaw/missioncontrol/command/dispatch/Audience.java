package org.openclaw.missioncontrol.command.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.approval.ApprovalId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which agents can be told something: those that live on a gateway, in the organization in which it happened. */
@Component
class Audience {
    private static final String READERS = """
        SELECT a.id, a.board_id AS board, a.name, a.is_lead AS lead
          FROM agent_lookup a LEFT JOIN board_lookup b ON b.id = a.board_id
         WHERE a.gateway_id IS NOT NULL AND a.organization_id = :organization AND\s\
        """;

    private final JdbcClient db;

    Audience(JdbcClient db) {
        this.db = db;
    }

    Optional<Reader> lead(BoardId board, Envelope about) {
        return on(board, about).stream().filter(Reader::lead).findFirst();
    }

    List<Reader> on(BoardId board, Envelope about) {
        return find("b.id = :id", board.value(), about);
    }

    List<Reader> in(BoardGroupId group, Envelope about) {
        return find("b.board_group_id = :id", group.value(), about);
    }

    Optional<Reader> agent(AgentId agent, Envelope about) {
        return find("a.id = :id", agent.value(), about).stream().findFirst();
    }

    /** Who has the task at present. */
    Optional<Reader> assignee(TaskId task, Envelope about) {
        return find("a.id = (SELECT t.assigned_agent_id FROM task_lookup t WHERE t.id = :id)", task.value(), about)
                .stream()
                .findFirst();
    }

    /** Whether the task waits in the inbox at present. */
    boolean isInInbox(TaskId task) {
        return db.sql("SELECT exists(SELECT FROM task_lookup WHERE id = ? AND status = 'INBOX')")
                .param(task.value())
                .query(Boolean.class)
                .single();
    }

    /** What was decided upon, without what is gone already; the oldest first. */
    List<TaskId> tasksOf(ApprovalId approval) {
        return db.sql("SELECT task_id FROM approval_task_lookup WHERE approval_id = ? ORDER BY task_id")
                .param(approval.value())
                .query((row, _) -> new TaskId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<Reader> find(String condition, UUID id, Envelope about) {
        return db.sql(READERS + condition + " ORDER BY a.id")
                .param("organization", about.organizationId().value())
                .param("id", id)
                .query(Reader.class)
                .list();
    }

    /**
     * Somebody who can be told.
     *
     * @param board null for the main agent of a gateway
     */
    record Reader(UUID id, @Nullable UUID board, String name, boolean lead) {
        AgentId agentId() {
            return new AgentId(id);
        }

        /** Nobody is told what he has done himself. */
        boolean isBehind(Envelope event) {
            return agentId().equals(event.actor().agentId());
        }
    }
}
