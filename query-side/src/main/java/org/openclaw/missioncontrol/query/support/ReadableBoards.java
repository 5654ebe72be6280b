package org.openclaw.missioncontrol.query.support;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every list inside the organization of the caller, and inside the boards that he may read. */
@Component
public class ReadableBoards {
    private final JdbcClient db;

    ReadableBoards(JdbcClient db) {
        this.db = db;
    }

    /** Refuses a board that is unknown or foreign as not found, and one that the caller may not read as forbidden. */
    public void require(BoardId board, Caller caller) {
        requireKnown(board, caller);
        caller.requireRead(caller.organizationId(), board, "board");
    }

    /** Refuses a board that is unknown or foreign as not found. */
    public void requireKnown(BoardId board, Caller caller) {
        boolean known = db.sql("SELECT exists(SELECT 1 FROM board_view WHERE id = ? AND organization_id = ?)")
                .params(board.value(), caller.organizationId().value())
                .query(Boolean.class)
                .single();
        if (!known) throw Rejection.notFound("board");
    }

    /** The same for what is past: a board that is gone is known as well. */
    public void requireNowOrOnce(BoardId board, Caller caller) {
        boolean isThereOrWas = db.sql("SELECT exists(SELECT FROM board_version WHERE id = ? AND organization_id = ?)")
                .params(board.value(), caller.organizationId().value())
                .query(Boolean.class)
                .single();
        if (!isThereOrWas) throw Rejection.notFound("board");
        caller.requireRead(caller.organizationId(), board, "board");
    }

    /** The conditions that every list of things on boards begins with; a board that is asked for must be readable. */
    public <R> List<Specification<R>> of(Caller caller, @Nullable BoardId board) {
        var conditions = new ArrayList<Specification<R>>();
        conditions.add((row, _, is) ->
                is.equal(row.get("organizationId"), caller.organizationId().value()));
        if (board != null) {
            require(board, caller);
            conditions.add((row, _, is) -> is.equal(row.get("boardId"), board.value()));
        } else
            caller.onlyBoards()
                    .ifPresent(boards -> conditions.add((row, _, _) -> row.get("boardId")
                            .in(boards.stream().map(BoardId::value).toList())));
        return conditions;
    }
}
