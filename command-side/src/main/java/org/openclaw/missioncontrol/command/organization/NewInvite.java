package org.openclaw.missioncontrol.command.organization;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.organization.InviteId;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.CreateInvite;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.command.organization.AskedRights.OnBoard;

/** The body of a POST that invites somebody. */
record NewInvite(
        @NotBlank @Size(max = 320) String invitedEmail,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @Nullable
        Role role,

        @Nullable Boolean allBoardsRead,
        @Nullable Boolean allBoardsWrite,
        @Nullable @Size(max = AskedRights.MAX_BOARDS) List<@Valid @NotNull OnBoard> boardAccess) {

    CreateInvite toCommand(OrganizationId organization, InviteId id, InviteToken token) {
        return new CreateInvite(
                organization,
                id,
                email(),
                requireNonNullElse(role, Role.MEMBER),
                new AskedRights(allBoardsRead, allBoardsWrite, boardAccess).toRights(),
                token.hash());
    }

    private String email() {
        var email = invitedEmail.strip().toLowerCase(Locale.ROOT);
        if (!email.contains("@"))
            throw Rejection.invalid(
                    "invited_email",
                    "invalid_email",
                    "invited_email must be an e-mail address, such as ada@example.org.");
        return email;
    }
}
