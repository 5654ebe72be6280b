package org.openclaw.planted.command.task;

import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.planted.api.task.TaskEvent;

/** Innocent. */
@DisallowReplay
class WhenTaskRenamedThenTell {
    @EventHandler
    void on(TaskEvent event) {}
}
