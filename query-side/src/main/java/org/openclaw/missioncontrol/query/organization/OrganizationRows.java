package org.openclaw.missioncontrol.query.organization;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The organizations as their members read them. */
interface OrganizationRows extends Repository<OrganizationRow, UUID> {
    Optional<OrganizationRow> findByOrganizationIdAndUserId(UUID organizationId, UUID userId);

    Optional<OrganizationRow> findByUserIdAndIsActiveTrue(UUID userId);
}
