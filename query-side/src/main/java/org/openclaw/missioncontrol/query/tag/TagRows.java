package org.openclaw.missioncontrol.query.tag;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The tags as they are read. */
interface TagRows extends Repository<TagRow, UUID>, JpaSpecificationExecutor<TagRow> {}
