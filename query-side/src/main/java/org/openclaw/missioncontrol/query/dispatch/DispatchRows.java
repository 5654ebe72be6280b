package org.openclaw.missioncontrol.query.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Finds what waits for a gateway. */
interface DispatchRows extends Repository<DispatchRow, UUID> {
    /** Oldest first. */
    @Query("""
        select d from DispatchRow d
         where d.gatewayId = :gateway and d.organizationId = :organization and d.status = 'STORED'
           and d.position > :after and d.expiresAt > :now
         order by d.position
        """)
    List<DispatchRow> findOwed(UUID gateway, UUID organization, long after, Instant now, Limit limit);
}
