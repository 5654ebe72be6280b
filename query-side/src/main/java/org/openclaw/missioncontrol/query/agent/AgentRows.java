package org.openclaw.missioncontrol.query.agent;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The agents as they are read. */
interface AgentRows extends Repository<AgentRow, UUID>, JpaSpecificationExecutor<AgentRow> {}
