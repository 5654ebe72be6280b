package org.openclaw.missioncontrol.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.openclaw.missioncontrol.api.identity.Identity;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Local mode: whoever has the one token is the one user. He has no account anywhere else. */
@Component
@ConditionalOnProperty(name = "mission-control.auth.mode", havingValue = "local", matchIfMissing = true)
public class LocalIdentityCheck implements IdentityCheck, Accounts {
    /** The one user. */
    public static final Identity LOCAL_USER = new Identity("local-auth-user", "admin@home.local", "Local User", null);

    private final byte[] expected;

    LocalIdentityCheck(LocalAuthToken token) {
        expected = token.value().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String mode() {
        return "local";
    }

    /** Takes as long for a token that is nearly right as for one that is all wrong. */
    @Override
    public Optional<Identity> identify(String token) {
        return MessageDigest.isEqual(expected, token.getBytes(StandardCharsets.UTF_8))
                ? Optional.of(LOCAL_USER)
                : Optional.empty();
    }

    @Override
    public Identity complete(Identity identity) {
        return identity;
    }

    @Override
    public void delete(String clerkUserId) {}
}
