package org.openclaw.missioncontrol.query.task;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All tasks of a board at one moment. */
interface TaskRows extends Repository<TaskRow, UUID> {
    /** At least one row, in any case with the position: one statement sees one moment. */
    @Query("""
        select new org.openclaw.missioncontrol.query.task.BoardTaskRow(p.position, t)
          from ViewPositionRow p
          left join TaskRow t on t.boardId = :board and t.organizationId = :organization
         where p.name = 'views'
         order by t.createdAt desc, t.id desc
        """)
    List<BoardTaskRow> findOnBoard(UUID board, UUID organization);
}
