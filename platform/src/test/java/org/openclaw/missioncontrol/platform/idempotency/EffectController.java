package org.openclaw.missioncontrol.platform.idempotency;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.support.Resource;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.web.NewId;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Each POST leaves one row, slowly, by way of the command bus. */
@RestController
@RequestMapping("/api/v1/effects")
class EffectController {
    /** While set, the command is refused after it has written. */
    static final AtomicBoolean REFUSING = new AtomicBoolean();

    record AddEffect(TaskId id, String name) {}

    record NewEffect(String name) {}

    record EffectView(TaskId id, String name, long version) implements Resource {}

    private final CommandBus commands;
    private final JdbcClient db;

    EffectController(CommandBus commands, JdbcClient db) {
        this.commands = commands;
        this.db = db;
        commands.subscribe(AddEffect.class.getName(), message -> add((AddEffect) message.getPayload()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    EffectView create(@RequestBody NewEffect body, @NewId TaskId id, Origin origin) throws Throwable {
        send(new AddEffect(id, body.name()), origin);
        return view(id);
    }

    @PostMapping("/upload")
    @ResponseStatus(HttpStatus.CREATED)
    EffectView upload(MultipartFile file, @NewId TaskId id, Origin origin) throws Throwable {
        send(new AddEffect(id, String.valueOf(file.getOriginalFilename())), origin);
        return view(id);
    }

    private void send(AddEffect command, Origin origin) throws Throwable {
        var message = GenericCommandMessage.<AddEffect>asCommandMessage(command);
        if (origin.reservation() != null)
            message = message.andMetaData(Map.of(IdempotentCommands.RESERVATION, origin.reservation()));
        var result = new FutureCallback<AddEffect, Object>();
        commands.dispatch(message, result);
        if (result.get().isExceptional()) throw result.get().exceptionResult();
    }

    private Object add(AddEffect command) {
        db.sql("insert into effect (id, name) select ?, ? from pg_sleep(0.02)")
                .params(command.id().value(), command.name())
                .update();
        if (REFUSING.get()) throw Rejection.conflict("refused", "Not now.");
        return command.id();
    }

    private EffectView view(TaskId id) {
        return db.sql("select name from effect where id = ?")
                .params(id.value())
                .query((row, _) -> new EffectView(id, row.getString(1), 1))
                .single();
    }
}
