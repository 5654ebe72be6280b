package org.openclaw.missioncontrol.command.user;

import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.user.UserCommand.UpdateUserProfile;

/** The body of a PATCH of the own profile. */
record UserPatch(
        Change<@Nullable @Size(max = 200) String> name,
        Change<@Nullable @Size(max = 200) String> preferredName,
        Change<@Nullable @Size(max = 100) String> pronouns,
        Change<@Nullable @Size(max = 100) String> timezone,
        Change<@Nullable @Size(max = 10_000) String> notes,
        Change<@Nullable @Size(max = 10_000) String> context) {

    UpdateUserProfile toCommand(UserId id) {
        return new UpdateUserProfile(
                id, trimmed(name), trimmed(preferredName), trimmed(pronouns), zone(), trimmed(notes), trimmed(context));
    }

    private Change<@Nullable String> zone() {
        var zone = trimmed(timezone);
        if (zone instanceof Change.To<String>(var id)
                && id != null
                && !ZoneId.getAvailableZoneIds().contains(id))
            throw Rejection.invalid(
                    "timezone",
                    "unknown_timezone",
                    "timezone must be a name of the IANA database, such as Asia/Shanghai.");
        return zone;
    }

    /** Nothing but blanks is as good as nothing. */
    private static Change<@Nullable String> trimmed(Change<@Nullable String> change) {
        if (!(change instanceof Change.To<String>(var text))) return change;
        return Change.to(text == null || text.isBlank() ? null : text.strip());
    }
}
