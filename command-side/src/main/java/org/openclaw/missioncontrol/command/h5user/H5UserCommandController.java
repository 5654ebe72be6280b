package org.openclaw.missioncontrol.command.h5user;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.h5user.H5AssignmentId;
import org.openclaw.missioncontrol.api.h5user.H5AssignmentView;
import org.openclaw.missioncontrol.api.h5user.H5UserCommand.AssignH5User;
import org.openclaw.missioncontrol.api.h5user.H5UserCommand.ReactivateH5User;
import org.openclaw.missioncontrol.api.h5user.H5UserCommand.SuspendH5User;
import org.openclaw.missioncontrol.api.h5user.H5UserCommand.UnassignH5User;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.h5user.H5UserQuery.GetH5Assignment;
import org.openclaw.missioncontrol.api.h5user.H5UserQuery.GetH5User;
import org.openclaw.missioncontrol.api.h5user.H5UserView;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.web.NewId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says who may come in and with whom he may chat: for admins. */
@RestController
@RequestMapping("/api/v1/h5/users/{h5UserId}")
class H5UserCommandController {
    private final Commands commands;
    private final Queries queries;

    H5UserCommandController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Lets the user chat with an agent. */
    @PostMapping("/assign")
    @ResponseStatus(CREATED)
    H5AssignmentView assign(
            @PathVariable H5UserId h5UserId,
            @Valid @RequestBody Assignment body,
            @NewId H5AssignmentId id,
            Origin origin) {
        commands.send(body.toCommand(h5UserId, id), origin);
        return queries.ask(new GetH5Assignment(h5UserId, body.agentId(), origin.caller()));
    }

    /** Ends an assignment, and the chat that goes with it. */
    @DeleteMapping("/assign/{agentId}")
    @ResponseStatus(NO_CONTENT)
    void unassign(@PathVariable H5UserId h5UserId, @PathVariable AgentId agentId, Origin origin) {
        commands.send(new UnassignH5User(h5UserId, agentId), origin);
    }

    /** Shuts the user out: his tokens are dead, and his connections end. */
    @PostMapping("/suspend")
    @ResponseStatus(HttpStatus.OK)
    H5UserView suspend(@PathVariable H5UserId h5UserId, Origin origin) {
        commands.send(new SuspendH5User(h5UserId), origin);
        return queries.ask(new GetH5User(h5UserId, origin.caller()));
    }

    /** Lets the user come in again. */
    @PostMapping("/reactivate")
    @ResponseStatus(HttpStatus.OK)
    H5UserView reactivate(@PathVariable H5UserId h5UserId, Origin origin) {
        commands.send(new ReactivateH5User(h5UserId), origin);
        return queries.ask(new GetH5User(h5UserId, origin.caller()));
    }

    /**
     * The body of an assignment.
     *
     * @param boardId the board of the agent when left out
     * @param role a label without any right; user when left out
     */
    record Assignment(
            @NotNull AgentId agentId,
            @Nullable BoardId boardId,
            @Nullable @Size(max = 32) String role) {
        AssignH5User toCommand(H5UserId user, H5AssignmentId id) {
            return new AssignH5User(user, id, agentId, boardId, role == null || role.isBlank() ? "user" : role.strip());
        }
    }
}
