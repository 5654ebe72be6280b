package org.openclaw.missioncontrol.command.h5user;

import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.h5user.H5UserCommand.UpdateH5User;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;

/** The body of a PATCH of the own profile. */
record H5UserPatch(
        Change<@Nullable @Size(max = 128) String> displayName, Change<@Nullable @Size(max = 512) String> avatarUrl) {

    UpdateH5User toCommand(H5UserId id) {
        return new UpdateH5User(id, trimmed(displayName), address());
    }

    private Change<@Nullable String> address() {
        var address = trimmed(avatarUrl);
        if (address instanceof Change.To<String>(var url) && url != null && !isOfTheWeb(url))
            throw Rejection.invalid("avatar_url", "invalid_avatar_url", "avatar_url is a full http or https address.");
        return address;
    }

    private static boolean isOfTheWeb(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** Nothing but blanks is as good as nothing. */
    private static Change<@Nullable String> trimmed(Change<@Nullable String> change) {
        if (!(change instanceof Change.To<String>(var text))) return change;
        return Change.to(text == null || text.isBlank() ? null : text.strip());
    }
}
