package org.openclaw.missioncontrol.command.boardgroup;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupCommand.CreateBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupCommand.DeleteBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupCommand.UpdateBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupQuery.GetBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupView;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.command.support.Slug;
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

/** Makes, changes and removes board groups. */
@RestController
@RequestMapping("/api/v1/board-groups")
class BoardGroupCommandController {
    private final Commands commands;
    private final Queries queries;

    BoardGroupCommandController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Makes a group. */
    @PostMapping
    @ResponseStatus(CREATED)
    BoardGroupView create(@Valid @RequestBody NewBoardGroup body, @NewId BoardGroupId id, Origin origin) {
        commands.send(body.toCommand(id), origin);
        return queries.ask(new GetBoardGroup(id, origin.caller()));
    }

    /** Changes the fields that are sent, and no others. */
    @PatchMapping("/{boardGroupId}")
    BoardGroupView update(
            @PathVariable BoardGroupId boardGroupId, @Valid @RequestBody BoardGroupPatch body, Origin origin) {
        commands.send(body.toCommand(boardGroupId), origin);
        return queries.ask(new GetBoardGroup(boardGroupId, origin.caller()));
    }

    /** Removes a group; its boards stay, in no group. */
    @DeleteMapping("/{boardGroupId}")
    @ResponseStatus(NO_CONTENT)
    void delete(@PathVariable BoardGroupId boardGroupId, Origin origin) {
        commands.send(new DeleteBoardGroup(boardGroupId), origin);
    }

    /** The body of a POST that makes a group. */
    record NewBoardGroup(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 200) String slug,
            @Nullable @Size(max = 10_000) String description) {
        CreateBoardGroup toCommand(BoardGroupId id) {
            return new CreateBoardGroup(id, name.strip(), Slug.of(slug, name, Slug.spare()), description);
        }
    }

    /** The body of a PATCH of a group. */
    record BoardGroupPatch(
            Change<@NotBlank @Size(max = 200) String> name,
            Change<@NotNull @Size(max = 200) String> slug,
            Change<@Nullable @Size(max = 10_000) String> description) {
        UpdateBoardGroup toCommand(BoardGroupId id) {
            return new UpdateBoardGroup(id, name.map(String::strip), slug, Slug.spare(), description);
        }
    }
}
