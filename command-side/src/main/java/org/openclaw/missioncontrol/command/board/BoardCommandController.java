package org.openclaw.missioncontrol.command.board;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import org.openclaw.missioncontrol.api.board.BoardCommand.DeleteBoard;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetBoard;
import org.openclaw.missioncontrol.api.board.BoardView;
import org.openclaw.missioncontrol.api.identity.Caller;
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

/** Opens, changes and removes boards. */
@RestController
@RequestMapping("/api/v1/boards")
class BoardCommandController {
    private final Commands commands;
    private final Queries queries;

    BoardCommandController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Opens a board. Who opens it may read and write it from then on. */
    @PostMapping
    @ResponseStatus(CREATED)
    BoardView create(@Valid @RequestBody NewBoard body, @NewId BoardId id, Caller.Member caller, Origin origin) {
        commands.send(body.toCommand(id), origin);
        return queries.ask(new GetBoard(id, caller.having(Caller.Right.WRITE, id)));
    }

    /** Changes the fields that are sent, and no others. */
    @PatchMapping("/{boardId}")
    BoardView update(@PathVariable BoardId boardId, @Valid @RequestBody BoardPatch body, Origin origin) {
        commands.send(body.toCommand(boardId), origin);
        return queries.ask(new GetBoard(boardId, origin.caller()));
    }

    /** Removes a board with everything on it; its past stays. */
    @DeleteMapping("/{boardId}")
    @ResponseStatus(NO_CONTENT)
    void delete(@PathVariable BoardId boardId, Origin origin) {
        commands.send(new DeleteBoard(boardId), origin);
    }
}
