package org.openclaw.missioncontrol.query.boardgroup;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reads a board reads its group. An empty group is for admins, and for those who read all boards. */
@Component
class ReadableGroups {
    private static final String THROUGH_BOARDS = """
        SELECT g.id FROM board_group_view g
         WHERE g.organization_id = :organization
           AND CASE WHEN EXISTS (SELECT 1 FROM board_view b WHERE b.board_group_id = g.id)
                    THEN EXISTS (SELECT 1 FROM board_view b
                                  WHERE b.board_group_id = g.id AND b.id = ANY (:boards::uuid[]))
                    ELSE :admin END
        """;

    private final JdbcClient db;

    ReadableGroups(JdbcClient db) {
        this.db = db;
    }

    /** The condition that keeps a list inside what the caller may read of his organization. */
    Specification<BoardGroupRow> of(Caller caller) {
        Specification<BoardGroupRow> own = (row, _, is) ->
                is.equal(row.get("organizationId"), caller.organizationId().value());
        return caller.onlyBoards()
                .map(boards -> own.and(in(throughBoards(caller, boards))))
                .orElse(own);
    }

    private static Specification<BoardGroupRow> in(List<UUID> groups) {
        return (row, _, _) -> row.get("id").in(groups);
    }

    private List<UUID> throughBoards(Caller caller, Set<BoardId> boards) {
        return db.sql(THROUGH_BOARDS)
                .param("organization", caller.organizationId().value())
                .param("boards", boards.stream().map(BoardId::value).toArray(UUID[]::new))
                .param("admin", caller.isOrganizationAdmin())
                .query(UUID.class)
                .list();
    }
}
