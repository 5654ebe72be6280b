package org.openclaw.missioncontrol.query.snapshot;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.snapshot.BoardSnapshotView.TaskCard;
import org.openclaw.missioncontrol.api.task.TaskView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the card of a task shows beside the task itself; one question for a whole board. */
@Component
class Cards {
    private static final String ASIDES = """
        SELECT t.id, a.name AS assignee, count(p.task_id) AS approvals,
               count(*) FILTER (WHERE p.status = 'PENDING') AS pending
          FROM task_view t
          LEFT JOIN agent_view a ON a.id = t.assigned_agent_id
          LEFT JOIN (SELECT unnest(task_ids) AS task_id, status FROM approval_view
                      WHERE organization_id = :organization AND board_id = :board) p ON p.task_id = t.id
         WHERE t.organization_id = :organization AND t.board_id = :board
         GROUP BY t.id, a.name
        """;

    private final JdbcClient db;

    Cards(JdbcClient db) {
        this.db = db;
    }

    List<TaskCard> of(List<TaskView> tasks, BoardId board, OrganizationId organization) {
        var asides = asides(board, organization);
        return tasks.stream()
                .map(task -> asides.getOrDefault(task.id().value(), Aside.NONE).beside(task))
                .toList();
    }

    private Map<UUID, Aside> asides(BoardId board, OrganizationId organization) {
        return db
                .sql(ASIDES)
                .param("board", board.value())
                .param("organization", organization.value())
                .query(Aside.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Aside::id, Function.identity()));
    }

    private record Aside(@Nullable UUID id, @Nullable String assignee, long approvals, long pending) {
        static final Aside NONE = new Aside(null, null, 0, 0);

        TaskCard beside(TaskView task) {
            return new TaskCard(task, assignee, approvals, pending);
        }
    }
}
