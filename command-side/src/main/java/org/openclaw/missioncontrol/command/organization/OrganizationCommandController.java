package org.openclaw.missioncontrol.command.organization;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.CreateOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.DeleteOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.UpdateOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationQuery.GetOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationView;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.security.Callers;
import org.openclaw.missioncontrol.platform.web.ForUsers;
import org.openclaw.missioncontrol.platform.web.NewId;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Founds, renames and ends organizations: the active one, or any own one by its id. */
@RestController
@RequestMapping("/api/v1/organizations")
class OrganizationCommandController {
    private final Commands commands;
    private final Queries queries;
    private final Callers callers;

    OrganizationCommandController(Commands commands, Queries queries, Callers callers) {
        this.commands = commands;
        this.queries = queries;
        this.callers = callers;
    }

    /** Founds an organization and goes to work in it. */
    @ForUsers
    @PostMapping
    @ResponseStatus(CREATED)
    OrganizationView create(
            @Valid @RequestBody NewOrganization body, @NewId OrganizationId id, UserId user, Origin origin) {
        var founder = new Caller.Member(user, id, Role.OWNER, true, true, Map.of());
        var command = new CreateOrganization(id, body.name().strip(), user, MemberId.next(), false);
        commands.send(command, origin.as(founder));
        return queries.ask(new GetOrganization(id, user));
    }

    /** Changes the active organization. */
    @PatchMapping("/me")
    OrganizationView updateActive(@Valid @RequestBody OrganizationPatch body, Caller.Member caller, Origin origin) {
        commands.send(body.toCommand(caller.organizationId()), origin);
        return queries.ask(new GetOrganization(caller.organizationId(), caller.userId()));
    }

    /** Changes one of the own organizations. */
    @ForUsers
    @PatchMapping("/{organizationId}")
    OrganizationView update(
            @PathVariable OrganizationId organizationId,
            @Valid @RequestBody OrganizationPatch body,
            UserId user,
            Origin origin) {
        commands.send(body.toCommand(organizationId), inside(organizationId, user, origin));
        return queries.ask(new GetOrganization(organizationId, user));
    }

    /** Ends the active organization and everything that it owns. */
    @DeleteMapping("/me")
    @ResponseStatus(NO_CONTENT)
    void deleteActive(Caller.Member caller, Origin origin) {
        commands.send(new DeleteOrganization(caller.organizationId()), origin);
    }

    /** Ends one of the own organizations and everything that it owns. */
    @ForUsers
    @DeleteMapping("/{organizationId}")
    @ResponseStatus(NO_CONTENT)
    void delete(@PathVariable OrganizationId organizationId, UserId user, Origin origin) {
        commands.send(new DeleteOrganization(organizationId), inside(organizationId, user, origin));
    }

    /** As the member that the user is there, whatever organization is active. */
    private Origin inside(OrganizationId organization, UserId user, Origin origin) {
        return origin.as(callers.member(user, organization).orElseThrow(() -> Rejection.notFound("organization")));
    }

    record NewOrganization(@NotBlank @Size(max = 200) String name) {}

    record OrganizationPatch(Change<@NotBlank @Size(max = 200) String> name) {
        UpdateOrganization toCommand(OrganizationId id) {
            return new UpdateOrganization(id, name.map(String::strip));
        }
    }
}
