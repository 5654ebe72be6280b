package org.openclaw.missioncontrol.query.organization;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The invites as they are read. */
interface InviteRows extends Repository<InviteRow, UUID>, JpaSpecificationExecutor<InviteRow> {}
