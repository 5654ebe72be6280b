package org.openclaw.missioncontrol.query.board;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetBoardState;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetLastChange;
import org.openclaw.missioncontrol.api.board.BoardState;
import org.openclaw.missioncontrol.api.board.BoardView;
import org.openclaw.missioncontrol.api.task.TaskQuery.ListTasksAt;
import org.openclaw.missioncontrol.platform.eventlog.LogPosition;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.query.support.ReadableBoards;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how boards were. Former rows never change, so what is read of one position fits together. */
@Component
class PastBoardQueries {
    private static final String LAST_CHANGE = """
        SELECT max(position) FROM (
            (SELECT position FROM board_view WHERE id = :board AND organization_id = :organization AND position <= :position
               AND updated_at <= :time)
            UNION ALL
            (SELECT position FROM board_past WHERE id = :board AND organization_id = :organization AND position <= :position
               AND updated_at <= :time
              ORDER BY position DESC LIMIT 1)
            UNION ALL
            (SELECT position FROM task_view WHERE board_id = :board AND organization_id = :organization AND position <= :position
               AND updated_at <= :time
              ORDER BY position DESC LIMIT 1)
            UNION ALL
            (SELECT position FROM task_past WHERE board_id = :board AND organization_id = :organization AND position <= :position
               AND updated_at <= :time
              ORDER BY position DESC LIMIT 1)) AS changes
        """;

    private final Rows rows;
    private final ReadableBoards boards;
    private final Queries queries;
    private final LogPosition log;
    private final JdbcClient db;

    PastBoardQueries(Rows rows, ReadableBoards boards, Queries queries, LogPosition log, JdbcClient db) {
        this.rows = rows;
        this.boards = boards;
        this.queries = queries;
        this.log = log;
        this.db = db;
    }

    @QueryHandler
    BoardState answer(GetBoardState query) {
        var position = answer(new GetLastChange(query.boardId(), query.moment(), query.caller()));
        return new BoardState(
                String.valueOf(position),
                position == 0 ? Instant.EPOCH : log.recordedAt(position),
                board(position, query.boardId(), query.caller().organizationId().value()),
                queries.ask(new ListTasksAt(query.boardId(), position, query.caller())));
    }

    /** What was recorded elsewhere since makes no difference to the board, and is nothing to who looks at it. */
    @QueryHandler
    long answer(GetLastChange query) {
        boards.requireNowOrOnce(query.boardId(), query.caller());
        return db.sql(LAST_CHANGE)
                .param("board", query.boardId().value())
                .param("organization", query.caller().organizationId().value())
                .param("position", query.moment().position())
                .param("time", query.moment().time().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private @Nullable BoardView board(long position, BoardId board, UUID organization) {
        return rows.one(
                        BoardVersionRow.class,
                        (row, _, is) -> is.and(
                                is.equal(row.get("id"), board.value()),
                                is.equal(row.get("organizationId"), organization),
                                is.le(row.get("position"), position),
                                is.gt(row.get("untilPosition"), position)))
                .map(BoardColumns::toView)
                .orElse(null);
    }
}
