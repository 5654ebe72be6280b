package org.openclaw.missioncontrol.query.approval;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The requests for approval as they are read. */
interface ApprovalRows extends Repository<ApprovalRow, UUID>, JpaSpecificationExecutor<ApprovalRow> {}
