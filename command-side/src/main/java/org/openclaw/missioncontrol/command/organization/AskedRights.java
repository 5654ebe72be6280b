package org.openclaw.missioncontrol.command.organization;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.organization.BoardAccess;
import org.openclaw.missioncontrol.api.organization.Rights;

/** The body of a PUT of rights: on all boards, or else on each board by itself. */
record AskedRights(
        @Nullable Boolean allBoardsRead,
        @Nullable Boolean allBoardsWrite,
        @Nullable @Size(max = AskedRights.MAX_BOARDS) List<@Valid @NotNull OnBoard> boardAccess) {
    /** More than anybody lists; who should see all boards is given all. */
    static final int MAX_BOARDS = 1000;

    Rights toRights() {
        boolean reads = requireNonNullElse(allBoardsRead, false);
        boolean writes = requireNonNullElse(allBoardsWrite, false);
        return new Rights(reads, writes, reads || writes || boardAccess == null ? List.of() : rows(boardAccess));
    }

    private static List<BoardAccess> rows(List<OnBoard> asked) {
        return asked.stream()
                .filter(OnBoard::isSomething)
                .map(row -> new BoardAccess(row.boardId(), row.writes()))
                .toList();
    }

    /** Whoever may write may read, whatever is said of reading. */
    record OnBoard(
            @NotNull BoardId boardId,
            @Nullable Boolean canRead,
            @Nullable Boolean canWrite) {
        boolean writes() {
            return requireNonNullElse(canWrite, false);
        }

        boolean isSomething() {
            return writes() || requireNonNullElse(canRead, true);
        }
    }
}
