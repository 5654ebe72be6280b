package org.openclaw.missioncontrol.query.chat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Messages at one moment: at least one row, in any case with the position, for one statement sees one moment. */
interface ChatMessageRows extends Repository<ChatMessageRow, UUID> {
    /** What was never written to a socket of the person; newest first. */
    @Query("""
        select new org.openclaw.missioncontrol.query.chat.PlacedMessage(p.position, m)
          from ViewPositionRow p
          left join ChatMessageRow m on m.h5UserId = :user and m.organizationId = :organization
               and m.sessionStatus = 'ACTIVE' and m.role = 'AGENT' and m.status = 'SENT' and m.createdAt > :since
         where p.name = 'views'
         order by m.position desc
        """)
    List<PlacedMessage> findUndelivered(UUID user, UUID organization, Instant since, Limit limit);

    /** What came later; newest first. */
    @Query("""
        select new org.openclaw.missioncontrol.query.chat.PlacedMessage(p.position, m)
          from ViewPositionRow p
          left join ChatMessageRow m on m.h5UserId = :user and m.organizationId = :organization
               and m.sessionStatus = 'ACTIVE' and m.role = 'AGENT' and m.position > :after and m.createdAt > :since
         where p.name = 'views'
         order by m.position desc
        """)
    List<PlacedMessage> findAfter(long after, UUID user, UUID organization, Instant since, Limit limit);

    /** What is on its way to the gateway; oldest first. */
    @Query("""
        select new org.openclaw.missioncontrol.query.chat.PlacedMessage(p.position, m)
          from ViewPositionRow p
          left join ChatMessageRow m on m.gatewayId = :gateway and m.organizationId = :organization
               and m.status = 'SENT' and m.createdAt > :since
         where p.name = 'views'
         order by m.position
        """)
    List<PlacedMessage> findUnconfirmed(UUID gateway, UUID organization, Instant since);
}
