package org.openclaw.missioncontrol.query.gateway;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The gateways as they are read. */
interface GatewayRows extends Repository<GatewayRow, UUID>, JpaSpecificationExecutor<GatewayRow> {}
