package org.openclaw.missioncontrol.command.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openclaw.missioncontrol.api.agent.AgentId;
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
        SELECT a.id, a.name, a.is_lead AS lead FROM agent_lookup a LEFT JOIN board_lookup b ON b.id = a.board_id
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

    private List<Reader> find(String condition, UUID id, Envelope about) {
        return db.sql(READERS + condition + " ORDER BY a.id")
                .param("organization", about.organizationId().value())
                .param("id", id)
                .query(Reader.class)
                .list();
    }

    /** Somebody who can be told. */
    record Reader(UUID id, String name, boolean lead) {
        AgentId agentId() {
            return new AgentId(id);
        }

        /** Nobody is told what he has done himself. */
        boolean isBehind(Envelope event) {
            return agentId().equals(event.actor().agentId());
        }
    }
}
