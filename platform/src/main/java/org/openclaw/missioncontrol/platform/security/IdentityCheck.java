package org.openclaw.missioncontrol.platform.security;

import java.util.Optional;
import org.openclaw.missioncontrol.api.identity.Identity;

/** How people prove who they are. There is one such way in a running product. */
public interface IdentityCheck {
    /** Its name in the setting and in the answer to a login. */
    String mode();

    /** The person behind a token; nothing when the token is wrong or has expired. */
    Optional<Identity> identify(String token);
}
