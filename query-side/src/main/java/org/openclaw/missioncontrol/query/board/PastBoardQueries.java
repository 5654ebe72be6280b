package org.openclaw.missioncontrol.query.board;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetBoardState;
import org.openclaw.missioncontrol.api.board.BoardState;
import org.openclaw.missioncontrol.api.board.BoardView;
import org.openclaw.missioncontrol.api.support.Moment;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskQuery.ListTasksAt;
import org.openclaw.missioncontrol.platform.eventlog.LogPosition;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.query.support.ReadableBoards;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how boards were. Former rows never change, so what is read of one position fits together. */
@Component
class PastBoardQueries {
    private static final String LAST_CHANGE = """
        SELECT max(position) FROM (
            (SELECT position FROM board_view WHERE id = :board AND organization_id = :organization AND updated_at <= :time)
            UNION ALL
            (SELECT position FROM board_past WHERE id = :board AND organization_id = :organization AND updated_at <= :time
              ORDER BY position DESC LIMIT 1)
            UNION ALL
            (SELECT position FROM task_view WHERE board_id = :board AND organization_id = :organization AND updated_at <= :time
              ORDER BY position DESC LIMIT 1)
            UNION ALL
            (SELECT position FROM task_past WHERE board_id = :board AND organization_id = :organization AND updated_at <= :time
              ORDER BY position DESC LIMIT 1)) AS changes
        """;

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Rows rows;
    private final ReadableBoards boards;
    private final Queries queries;
    private final Views views;
    private final LogPosition log;
    private final JdbcClient db;

    PastBoardQueries(Rows rows, ReadableBoards boards, Queries queries, Views views, LogPosition log, JdbcClient db) {
        this.rows = rows;
        this.boards = boards;
        this.queries = queries;
        this.views = views;
        this.log = log;
        this.db = db;
    }

    @QueryHandler
    BoardState answer(GetBoardState query) {
        boards.requireNowOrOnce(query.boardId(), query.caller());
        var organization = query.caller().organizationId().value();
        var position = position(query.moment(), query.boardId(), organization);
        return new BoardState(
                String.valueOf(position),
                log.recordedUpTo(position),
                board(position, query.boardId(), organization),
                queries.ask(new ListTasksAt(query.boardId(), position, query.caller())));
    }

    /** The present begins with the last change of the board: what happens elsewhere is nothing to who looks at it. */
    private long position(Moment moment, BoardId board, UUID organization) {
        if (moment.position() == null)
            return lastChange(board, organization, Objects.requireNonNullElse(moment.time(), END_OF_TIME));
        if (moment.position() > views.position())
            throw Rejection.invalid("as_of", "moment_to_come", "Nothing is known of that position yet.");
        return moment.position();
    }

    /** What was recorded later elsewhere than on the board makes no difference to it. */
    private long lastChange(BoardId board, UUID organization, Instant time) {
        return db.sql(LAST_CHANGE)
                .param("board", board.value())
                .param("organization", organization)
                .param("time", time.atOffset(ZoneOffset.UTC))
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
