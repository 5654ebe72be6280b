package org.openclaw.missioncontrol.query.activity;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The entries of the timeline as they are read. */
interface ActivityRows extends Repository<ActivityRow, UUID>, JpaSpecificationExecutor<ActivityRow> {}
