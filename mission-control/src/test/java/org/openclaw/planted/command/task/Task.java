package org.openclaw.planted.command.task;

import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.openclaw.planted.api.task.TaskCommand.RenameTask;

/** Innocent: the time is told to it. */
@Aggregate
class Task {
    @CommandHandler
    void handle(RenameTask command, Instant at) {
        at.plusSeconds(1);
    }
}
