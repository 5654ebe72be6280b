package org.openclaw.missioncontrol.command.user;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.OrganizationQuery.GetOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationView;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.user.UserCommand.DeleteUser;
import org.openclaw.missioncontrol.api.user.UserCommand.SetActiveOrganization;
import org.openclaw.missioncontrol.api.user.UserQuery.GetUser;
import org.openclaw.missioncontrol.api.user.UserView;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.web.ForUsers;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a user changes of himself. */
@RestController
@RequestMapping("/api/v1")
class UserCommandController {
    private final Commands commands;
    private final Queries queries;

    UserCommandController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Changes the fields of the own profile that are sent, and no others. */
    @ForUsers
    @PatchMapping("/users/me")
    UserView update(@Valid @RequestBody UserPatch body, UserId user, Origin origin) {
        commands.send(body.toCommand(user), origin);
        return queries.ask(new GetUser(user));
    }

    /** Removes the user. His memberships end, and the organizations in which he was alone. */
    @ForUsers
    @DeleteMapping("/users/me")
    @ResponseStatus(NO_CONTENT)
    void delete(UserId user, Origin origin) {
        commands.send(new DeleteUser(user), origin);
    }

    /** Chooses one of the own organizations to work in. The choice has no version: no If-Match can hold. */
    @ForUsers
    @PatchMapping("/organizations/me/active")
    OrganizationView workIn(@Valid @RequestBody Choice body, UserId user, Origin origin) {
        if (origin.expectedVersion() != null)
            throw Rejection.preconditionFailed(
                    "precondition_failed", "The choice of an organization has no ETag. Leave If-Match out.");
        commands.send(new SetActiveOrganization(user, body.organizationId()), origin);
        return queries.ask(new GetOrganization(body.organizationId(), user));
    }

    record Choice(@NotNull OrganizationId organizationId) {}
}
