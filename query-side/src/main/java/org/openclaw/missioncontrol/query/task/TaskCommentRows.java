package org.openclaw.missioncontrol.query.task;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** The comments as they are read. */
interface TaskCommentRows extends Repository<TaskCommentRow, UUID>, JpaSpecificationExecutor<TaskCommentRow> {}
