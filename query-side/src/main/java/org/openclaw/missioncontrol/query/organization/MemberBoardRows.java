package org.openclaw.missioncontrol.query.organization;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rights of members on single boards as they are read. */
interface MemberBoardRows extends Repository<MemberBoardRow, UUID> {
    List<MemberBoardRow> findByMemberIdInOrderByCreatedAtAscIdAsc(Collection<UUID> members);
}
