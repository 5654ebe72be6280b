package org.openclaw.missioncontrol.query.agent;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** What agents can do, as it is read. */
interface CapabilityRows extends Repository<CapabilityRow, UUID>, JpaSpecificationExecutor<CapabilityRow> {}
