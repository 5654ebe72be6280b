package org.openclaw.missioncontrol.command.gateway;

import java.security.SecureRandom;
import java.util.Base64;
import org.openclaw.missioncontrol.platform.security.TokenHash;

/** A new relay token, as its gateway will send it. It is shown once; only its hash is ever stored. */
record RelayToken(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static RelayToken next() {
        var secret = new byte[48];
        RANDOM.nextBytes(secret);
        return new RelayToken("relay_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    String hash() {
        return TokenHash.of(value);
    }

    /** Keeps the secret out of messages and logs. */
    @Override
    public String toString() {
        return "RelayToken";
    }
}
