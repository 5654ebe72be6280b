package org.openclaw.planted.query.task;

import org.axonframework.eventhandling.EventHandler;
import org.openclaw.planted.api.task.TaskEvent;

/** Innocent: it only writes rows. */
class TaskProjection {
    @EventHandler
    void on(TaskEvent event) {}
}
