package org.openclaw.missioncontrol.command.h5user;

import java.security.SecureRandom;
import java.util.Base64;
import org.openclaw.missioncontrol.platform.security.TokenHash;

/** A new refresh token, as its owner will send it. It is shown once; only its hash is ever stored. */
record H5RefreshSecret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static H5RefreshSecret next() {
        var secret = new byte[48];
        RANDOM.nextBytes(secret);
        return new H5RefreshSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    String hash() {
        return TokenHash.of(value);
    }

    /** Keeps the secret out of messages and logs. */
    @Override
    public String toString() {
        return "H5RefreshSecret";
    }
}
