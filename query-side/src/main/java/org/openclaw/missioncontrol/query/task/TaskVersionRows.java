package org.openclaw.missioncontrol.query.task;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All tasks of a board at one moment of the past. */
interface TaskVersionRows extends Repository<TaskVersionRow, UUID> {
    @Query("""
        select t from TaskVersionRow t
         where t.boardId = :board and t.organizationId = :organization
           and t.position <= :position and t.untilPosition > :position
         order by t.createdAt desc, t.id desc
        """)
    List<TaskVersionRow> findAt(long position, UUID board, UUID organization);
}
