package org.openclaw.planted.query.task;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TaskRows extends Repository<TaskRow, UUID> {}
