package org.openclaw.missioncontrol.command.agent;

import java.security.SecureRandom;
import java.util.Base64;
import org.openclaw.missioncontrol.platform.security.TokenHash;

/** A new token, as its agent will send it. It is shown once; only its hash is ever stored. */
record AgentToken(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static AgentToken next() {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new AgentToken("agt_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    String hash() {
        return TokenHash.of(value);
    }

    /** Keeps the secret out of messages and logs. */
    @Override
    public String toString() {
        return "AgentToken";
    }
}
