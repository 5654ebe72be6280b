package org.openclaw.missioncontrol.command.customfield;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import org.openclaw.missioncontrol.api.customfield.CustomFieldCommand.DeleteCustomField;
import org.openclaw.missioncontrol.api.customfield.CustomFieldId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldQuery.GetCustomField;
import org.openclaw.missioncontrol.api.customfield.CustomFieldView;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.web.NewId;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Defines, changes and removes custom fields. */
@RestController
@RequestMapping("/api/v1/task-custom-fields")
class CustomFieldCommandController {
    private final Commands commands;
    private final Queries queries;

    CustomFieldCommandController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Defines a custom field for the tasks of some boards. */
    @PostMapping
    @ResponseStatus(CREATED)
    CustomFieldView define(@Valid @RequestBody NewCustomField body, @NewId CustomFieldId id, Origin origin) {
        commands.send(body.toCommand(id), origin);
        return queries.ask(new GetCustomField(id, origin.caller()));
    }

    /** Changes what is sent, and nothing else. */
    @PatchMapping("/{customFieldId}")
    CustomFieldView update(
            @PathVariable CustomFieldId customFieldId, @Valid @RequestBody CustomFieldPatch body, Origin origin) {
        commands.send(body.toCommand(customFieldId), origin);
        return queries.ask(new GetCustomField(customFieldId, origin.caller()));
    }

    /** Removes a custom field of which no task holds a value. */
    @DeleteMapping("/{customFieldId}")
    @ResponseStatus(NO_CONTENT)
    void delete(@PathVariable CustomFieldId customFieldId, Origin origin) {
        commands.send(new DeleteCustomField(customFieldId), origin);
    }
}
