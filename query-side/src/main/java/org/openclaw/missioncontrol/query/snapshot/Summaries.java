package org.openclaw.missioncontrol.query.snapshot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardView;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.snapshot.BoardGroupSnapshotView.TaskSummary;
import org.openclaw.missioncontrol.api.snapshot.SnapshotQuery.Extent;
import org.openclaw.missioncontrol.api.tag.TagView;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tasks of several boards in short and in numbers; one question for all boards. */
@Component
class Summaries {
    private static final String TASKS = """
        SELECT * FROM (
            SELECT t.*, b.name AS board_name, a.name AS assignee,
                   row_number() OVER (PARTITION BY t.board_id
                       ORDER BY array_position('{IN_PROGRESS,REVIEW,INBOX,DONE}'::text[], t.status),
                                t.priority_rank DESC, t.updated_at DESC, t.created_at DESC, t.id DESC) AS place
              FROM task_row t
              JOIN board_view b ON b.id = t.board_id
              LEFT JOIN agent_view a ON a.id = t.assigned_agent_id
             WHERE t.organization_id = :organization AND t.board_id = ANY (:boards)
               AND (:includeDone OR t.status <> 'DONE')) ranked
         WHERE place <= :limit
         ORDER BY board_id, place
        """;

    private final JdbcClient db;
    private final JsonMapper json;

    Summaries(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** How many tasks of each board have each status that occurs. */
    Map<BoardId, Map<TaskStatus, Long>> counts(List<BoardView> boards, OrganizationId organization) {
        return db
                .sql("""
                    SELECT board_id, status, count(*) FROM task_view
                     WHERE organization_id = :organization AND board_id = ANY (:boards) GROUP BY board_id, status
                    """)
                .param("organization", organization.value())
                .param("boards", ids(boards))
                .query(Count.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        count -> new BoardId(count.boardId()), Collectors.toMap(Count::status, Count::count)));
    }

    /** The most pressing tasks of each board. */
    Map<BoardId, List<TaskSummary>> of(List<BoardView> boards, Extent extent, OrganizationId organization) {
        return db
                .sql(TASKS)
                .param("organization", organization.value())
                .param("boards", ids(boards))
                .param("includeDone", extent.includeDone())
                .param("limit", extent.perBoardTaskLimit())
                .query(this::summary)
                .list()
                .stream()
                .collect(Collectors.groupingBy(TaskSummary::boardId));
    }

    private static UUID[] ids(List<BoardView> boards) {
        return boards.stream().map(board -> board.id().value()).toArray(UUID[]::new);
    }

    private TaskSummary summary(ResultSet row, int number) throws SQLException {
        var agent = row.getObject("assigned_agent_id", UUID.class);
        return new TaskSummary(
                new TaskId(row.getObject("id", UUID.class)),
                new BoardId(row.getObject("board_id", UUID.class)),
                row.getString("board_name"),
                row.getString("title"),
                TaskStatus.valueOf(row.getString("status")),
                TaskPriority.valueOf(row.getString("priority")),
                agent == null ? null : new AgentId(agent),
                row.getString("assignee"),
                instant(row, "due_at"),
                instant(row, "in_progress_at"),
                List.of(json.readValue(row.getString("tags"), TagView.Ref[].class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private record Count(UUID boardId, TaskStatus status, long count) {}
}
