package org.openclaw.missioncontrol.app;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.openclaw.missioncontrol.api.identity.Identity;
import org.openclaw.missioncontrol.platform.security.IdentityCheck;
import org.openclaw.missioncontrol.platform.security.LocalIdentityCheck;
import org.springframework.context.annotation.Primary;

/** Lets tests bring more people than the one of local mode: each has a token that says who he is. */
@Primary
class OtherPeople implements IdentityCheck {
    private static final String PREFIX = "person_";

    private final LocalIdentityCheck local;

    OtherPeople(LocalIdentityCheck local) {
        this.local = local;
    }

    /** @param sub his name with whoever vouches for him */
    static String token(String sub, String email) {
        var said = (sub + " " + email).getBytes(StandardCharsets.UTF_8);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(said);
    }

    @Override
    public String mode() {
        return local.mode();
    }

    @Override
    public Optional<Identity> identify(String token) {
        return token.startsWith(PREFIX) ? Optional.of(person(token)) : local.identify(token);
    }

    private static Identity person(String token) {
        var said = Base64.getUrlDecoder().decode(token.substring(PREFIX.length()));
        var parts = new String(said, StandardCharsets.UTF_8).split(" ");
        return new Identity(parts[0], parts[1], "Person " + parts[0], null);
    }
}
