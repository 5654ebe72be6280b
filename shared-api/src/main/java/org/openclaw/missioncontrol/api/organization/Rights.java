package org.openclaw.missioncontrol.api.organization;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openclaw.missioncontrol.api.board.BoardId;

/**
 * Which boards somebody may read and write: all of them, or each by itself. Whoever writes may read. Of each board there is
 * one row, and the rows are in the order of the boards, so that equal rights are equal.
 */
public record Rights(boolean allBoardsRead, boolean allBoardsWrite, List<BoardAccess> boardAccess) {
    public static final Rights NONE = new Rights(false, false, List.of());
    public static final Rights ALL = new Rights(true, true, List.of());

    public Rights {
        var rows = new TreeMap<BoardId, Boolean>(Comparator.comparing(BoardId::value));
        for (var row : boardAccess) rows.merge(row.boardId(), row.canWrite(), Boolean::logicalOr);
        boardAccess = rows.entrySet().stream()
                .map(row -> new BoardAccess(row.getKey(), row.getValue()))
                .toList();
    }

    /** On single boards alone. */
    public static Rights on(BoardAccess... boards) {
        return new Rights(false, false, List.of(boards));
    }

    /** Both together: nothing is taken away. */
    public Rights and(Rights more) {
        var rows =
                Stream.concat(boardAccess.stream(), more.boardAccess.stream()).toList();
        return new Rights(allBoardsRead || more.allBoardsRead, allBoardsWrite || more.allBoardsWrite, rows);
    }

    /** Without rows for other boards than these. */
    public Rights within(Collection<BoardId> boards) {
        var rows = boardAccess.stream()
                .filter(row -> boards.contains(row.boardId()))
                .toList();
        return new Rights(allBoardsRead, allBoardsWrite, rows);
    }

    /** The boards that have rows. */
    public Set<BoardId> boards() {
        return boardAccess.stream().map(BoardAccess::boardId).collect(Collectors.toUnmodifiableSet());
    }

    public boolean mayWrite(BoardId board) {
        return allBoardsWrite || boardAccess.contains(new BoardAccess(board, true));
    }
}
