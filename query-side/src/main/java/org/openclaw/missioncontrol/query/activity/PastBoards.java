package org.openclaw.missioncontrol.query.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.query.support.ReadableBoards;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Keeps the past inside the organization of the caller, and inside the boards that he may read, also those that are gone. */
@Component
class PastBoards {
    private final ReadableBoards boards;

    PastBoards(ReadableBoards boards) {
        this.boards = boards;
    }

    /**
     * The conditions that every list of the past begins with: what happened on no board is for admins alone. A board that is
     * asked for must be readable.
     */
    <R> List<Specification<R>> of(Caller caller, @Nullable BoardId board) {
        var conditions = new ArrayList<Specification<R>>();
        conditions.add((row, _, is) ->
                is.equal(row.get("organizationId"), caller.organizationId().value()));
        if (board == null) conditions.add(readable(caller));
        else {
            boards.requireNowOrOnce(board, caller);
            conditions.add((row, _, is) -> is.equal(row.get("boardId"), board.value()));
        }
        return conditions;
    }

    private static <R> Specification<R> readable(Caller caller) {
        var only = caller.onlyBoards()
                .map(boards -> boards.stream().map(BoardId::value).toList());
        Specification<R> readable = only.isPresent()
                ? (row, _, _) -> row.get("boardId").in(only.get())
                : (row, _, is) -> is.isNotNull(row.get("boardId"));
        return caller.isOrganizationAdmin()
                ? Specification.anyOf(readable, (row, _, is) -> is.isNull(row.get("boardId")))
                : readable;
    }
}
