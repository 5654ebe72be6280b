package org.openclaw.missioncontrol.query.customfield;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The custom fields as they are read. */
interface CustomFieldRows extends Repository<CustomFieldRow, UUID>, JpaSpecificationExecutor<CustomFieldRow> {}
