package org.openclaw.missioncontrol.query.activity;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The comments with their surroundings as they are read. */
interface TaskCommentActivityRows
        extends Repository<TaskCommentActivityRow, UUID>, JpaSpecificationExecutor<TaskCommentActivityRow> {}
