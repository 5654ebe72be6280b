package org.openclaw.missioncontrol.command.organization;

import java.security.SecureRandom;
import java.util.Base64;
import org.openclaw.missioncontrol.platform.security.TokenHash;

/** A new token, as the invited person will send it. It is shown once; only its hash is ever stored. */
record InviteToken(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static InviteToken next() {
        var secret = new byte[24];
        RANDOM.nextBytes(secret);
        return new InviteToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    String hash() {
        return TokenHash.of(value);
    }

    /** Keeps the secret out of messages and logs. */
    @Override
    public String toString() {
        return "InviteToken";
    }
}
