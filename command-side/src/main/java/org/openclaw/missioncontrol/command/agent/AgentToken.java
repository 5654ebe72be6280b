package org.openclaw.missioncontrol.command.agent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A new token, as its agent will send it. It is shown once; only its hash is ever stored. */
record AgentToken(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static AgentToken next() {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new AgentToken("agt_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** SHA-256 of the token in lower-case hex. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Keeps the secret out of messages and logs. */
    @Override
    public String toString() {
        return "AgentToken";
    }
}
