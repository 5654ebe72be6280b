package org.openclaw.missioncontrol.command.tag;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.tag.TagCommand.CreateTag;
import org.openclaw.missioncontrol.api.tag.TagCommand.DeleteTag;
import org.openclaw.missioncontrol.api.tag.TagCommand.UpdateTag;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.tag.TagQuery.GetTag;
import org.openclaw.missioncontrol.api.tag.TagView;
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

/** Makes, changes and removes tags. */
@RestController
@RequestMapping("/api/v1/tags")
class TagCommandController {
    /** What may be sent: any case of letters, with or without a hash. */
    private static final String COLOR = "#?[0-9a-fA-F]{6}";

    private static final String GREY = "9e9e9e";

    private final Commands commands;
    private final Queries queries;

    TagCommandController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Makes a tag. */
    @PostMapping
    @ResponseStatus(CREATED)
    TagView create(@Valid @RequestBody NewTag body, @NewId TagId id, Origin origin) {
        commands.send(body.toCommand(id), origin);
        return queries.ask(new GetTag(id, origin.caller()));
    }

    /** Changes the fields that are sent, and no others. */
    @PatchMapping("/{tagId}")
    TagView update(@PathVariable TagId tagId, @Valid @RequestBody TagPatch body, Origin origin) {
        commands.send(body.toCommand(tagId), origin);
        return queries.ask(new GetTag(tagId, origin.caller()));
    }

    /** Removes a tag, also from all tasks. */
    @DeleteMapping("/{tagId}")
    @ResponseStatus(NO_CONTENT)
    void delete(@PathVariable TagId tagId, Origin origin) {
        commands.send(new DeleteTag(tagId), origin);
    }

    /** Six hexadecimal digits in lower case, however they were sent. */
    private static String digits(String color) {
        return color.replace("#", "").toLowerCase(Locale.ROOT);
    }

    /** The body of a POST that makes a tag. */
    record NewTag(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 100) String slug,
            @Nullable @Pattern(regexp = COLOR) String color,
            @Nullable @Size(max = 2_000) String description) {
        CreateTag toCommand(TagId id) {
            return new CreateTag(id, name.strip(), slug, color == null ? GREY : digits(color), description);
        }
    }

    /** The body of a PATCH of a tag. */
    record TagPatch(
            Change<@NotBlank @Size(max = 100) String> name,
            Change<@Nullable @Size(max = 100) String> slug,
            Change<@NotNull @Pattern(regexp = COLOR) String> color,
            Change<@Nullable @Size(max = 2_000) String> description) {
        UpdateTag toCommand(TagId id) {
            if (!name.isSent() && !slug.isSent() && !color.isSent() && !description.isSent())
                throw Rejection.invalid("name", "nothing_to_change", "Send at least one field that is to be changed.");
            return new UpdateTag(
                    id, name.map(String::strip), slug, color.map(TagCommandController::digits), description);
        }
    }
}
