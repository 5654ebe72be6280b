package org.openclaw.missioncontrol.command.organization;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.organization.MemberQuery.GetMember;
import org.openclaw.missioncontrol.api.organization.MemberView;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.RemoveMember;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.ReplaceMemberAccess;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.UpdateMember;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says what members of the active organization are and may do, and sends them away: for admins. */
@RestController
@RequestMapping("/api/v1/organizations/me/members/{memberId}")
class MemberCommandController {
    private final Commands commands;
    private final Queries queries;

    MemberCommandController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Changes the role of a member. Only an owner gives or takes the role of owner. */
    @PatchMapping
    MemberView update(
            @PathVariable MemberId memberId,
            @Valid @RequestBody MemberPatch body,
            Caller.Member caller,
            Origin origin) {
        commands.send(new UpdateMember(caller.organizationId(), memberId, body.role()), origin);
        return queries.ask(new GetMember(memberId, caller));
    }

    /** Gives a member exactly these rights on boards, and no others. */
    @PutMapping("/access")
    MemberView replaceAccess(
            @PathVariable MemberId memberId,
            @Valid @RequestBody AskedRights body,
            Caller.Member caller,
            Origin origin) {
        commands.send(new ReplaceMemberAccess(caller.organizationId(), memberId, body.toRights()), origin);
        return queries.ask(new GetMember(memberId, caller));
    }

    /** Sends a member away. He works in his oldest other organization from then on if he worked in this one. */
    @DeleteMapping
    @ResponseStatus(NO_CONTENT)
    void remove(@PathVariable MemberId memberId, Caller.Member caller, Origin origin) {
        commands.send(new RemoveMember(caller.organizationId(), memberId), origin);
    }

    record MemberPatch(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES)
            Change<@NotNull Role> role) {}
}
