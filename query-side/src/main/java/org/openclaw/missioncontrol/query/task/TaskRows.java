package org.openclaw.missioncontrol.query.task;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The tasks as they are read. */
interface TaskRows extends Repository<TaskRow, UUID>, JpaSpecificationExecutor<TaskRow> {}
