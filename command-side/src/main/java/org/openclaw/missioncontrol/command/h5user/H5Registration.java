package org.openclaw.missioncontrol.command.h5user;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.h5user.H5RefreshToken;
import org.openclaw.missioncontrol.api.h5user.H5UserCommand.RegisterH5User;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;

/** The body of a registration. */
record H5Registration(
        @NotNull OrganizationId organizationId,
        @NotNull @Size(min = 2, max = 64) String username,
        @NotNull @Size(min = 6, max = 72) String password,
        @Nullable @Size(max = 128) String displayName,
        @Nullable @Size(min = 1, max = 255) @Email String email,
        @Nullable @Size(max = 32) String phone) {
    private static final int LONGEST_PASSWORD = 72;

    H5Registration {
        username = Objects.requireNonNullElse(username, "").strip();
    }

    /** What no annotation can say. */
    void check() {
        if (username.codePoints().anyMatch(Character::isISOControl))
            throw Rejection.invalid("username", "invalid_username", "username has no control characters.");
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD)
            throw Rejection.invalid(
                    "password", "password_too_long", "password has at most 72 bytes: more would not count.");
    }

    RegisterH5User toCommand(H5UserId id, String passwordHash, H5RefreshToken refreshToken) {
        return new RegisterH5User(
                id,
                username,
                blankToNull(displayName),
                blankToNull(email),
                blankToNull(phone),
                passwordHash,
                refreshToken);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Keeps the password out of messages and logs. */
    @Override
    public String toString() {
        return "H5Registration[" + organizationId + "]";
    }
}
