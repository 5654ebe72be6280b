package org.openclaw.missioncontrol.query.agent;

import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentQuery.ListGroupAgents;
import org.openclaw.missioncontrol.api.agent.AgentQuery.ListHostedAgents;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which agents are meant when somebody speaks of many. */
@Component
class AgentIdQueries {
    private final JdbcClient db;

    AgentIdQueries(JdbcClient db) {
        this.db = db;
    }

    @QueryHandler
    List<AgentId> answer(ListGroupAgents query) {
        return db
                .sql("""
                    SELECT a.id FROM agent_view a JOIN board_view b ON b.id = a.board_id
                     WHERE b.board_group_id = ? AND a.organization_id = ? AND (? OR NOT a.is_board_lead) ORDER BY a.id
                    """)
                .params(
                        query.boardGroupId().value(),
                        query.caller().organizationId().value(),
                        query.includesLeads())
                .query(UUID.class)
                .list()
                .stream()
                .map(AgentId::new)
                .toList();
    }

    @QueryHandler
    List<AgentId> answer(ListHostedAgents query) {
        return db
                .sql("""
                    SELECT id, board_id AS board FROM agent_view
                     WHERE gateway_id = :gateway AND organization_id = :organization
                       AND (:board::uuid IS NULL OR board_id = :board::uuid)
                       AND CASE WHEN board_id IS NULL THEN :includesMain ELSE is_board_lead OR NOT :leadOnly END
                     ORDER BY id
                    """)
                .param("gateway", query.gatewayId().value())
                .param("organization", query.caller().organizationId().value())
                .param("board", query.boardId() == null ? null : query.boardId().value())
                .param("includesMain", query.includesMain())
                .param("leadOnly", query.leadOnly())
                .query(Hosted.class)
                .list()
                .stream()
                .filter(hosted -> hosted.mayBeChangedBy(query.caller()))
                .map(hosted -> new AgentId(hosted.id()))
                .toList();
    }

    private record Hosted(UUID id, @Nullable UUID board) {
        boolean mayBeChangedBy(Caller caller) {
            return board == null || caller.mayWrite(new BoardId(board));
        }
    }
}
