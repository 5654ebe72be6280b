package org.openclaw.planted.command.task;

import org.openclaw.planted.api.task.TaskId;
import org.openclaw.planted.platform.command.Commands;
import org.openclaw.planted.platform.command.Origin;
import org.openclaw.planted.platform.query.Queries;
import org.openclaw.planted.platform.web.NewId;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Innocent: it uses the doors, and its requests are records. */
@RestController
class TaskController {
    private final Commands commands;
    private final Queries queries;

    TaskController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    void rename(@RequestBody Rename body, @NewId TaskId id, Origin origin) {
        commands.send(body, origin);
    }

    Queries create(@RequestBody NewTask body) {
        return queries;
    }

    record Rename(String title) {}
}
