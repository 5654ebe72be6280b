package org.openclaw.missioncontrol.query.organization;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The members as they are read. */
interface MemberRows extends Repository<MemberRow, UUID> {
    Optional<MemberRow> findByOrganizationIdAndUserId(UUID organizationId, UUID userId);

    Optional<MemberRow> findByIdAndOrganizationId(UUID id, UUID organizationId);
}
