package org.openclaw.missioncontrol.command.organization;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.InviteId;
import org.openclaw.missioncontrol.api.organization.MemberView;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.AcceptInvite;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.RevokeInvite;
import org.openclaw.missioncontrol.api.organization.OrganizationQuery.GetMembership;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.web.ForUsers;
import org.openclaw.missioncontrol.platform.web.NewId;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invites people into the active organization, and lets those join who were invited. */
@RestController
@RequestMapping("/api/v1/organizations")
class InviteCommandController {
    private final Commands commands;
    private final Queries queries;
    private final Invitations invitations;

    InviteCommandController(Commands commands, Queries queries, Invitations invitations) {
        this.commands = commands;
        this.queries = queries;
        this.invitations = invitations;
    }

    /** Invites somebody and shows the token, this once. No mail is sent: whoever invites passes it on. */
    @PostMapping("/me/invites")
    @ResponseStatus(CREATED)
    IssuedInvite invite(@Valid @RequestBody NewInvite body, @NewId InviteId id, Caller.Member caller, Origin origin) {
        var token = InviteToken.next();
        var command = body.toCommand(caller.organizationId(), id, token);
        return commands.sendOnce(command, origin, at -> IssuedInvite.of(command, caller.userId(), at, token));
    }

    /** Makes an invite worthless that nobody has accepted. */
    @DeleteMapping("/me/invites/{inviteId}")
    @ResponseStatus(NO_CONTENT)
    void revoke(@PathVariable InviteId inviteId, Caller.Member caller, Origin origin) {
        commands.send(new RevokeInvite(caller.organizationId(), inviteId), origin);
    }

    /** Joins the organization that the token invites to. A member gets what he has not got, and keeps what he has. */
    @ForUsers
    @PostMapping("/invites/accept")
    MemberView accept(@Valid @RequestBody Acceptance body, UserId user, Origin origin) {
        var invitation = invitations.byToken(body.token());
        var organization = invitation.organizationId();
        var command = new AcceptInvite(organization, invitation.inviteId(), user, MemberId.next());
        commands.send(command, origin.as(Caller.newcomer(user, organization)));
        return queries.ask(new GetMembership(organization, user));
    }

    record Acceptance(@NotBlank @Size(max = 200) String token) {}
}
