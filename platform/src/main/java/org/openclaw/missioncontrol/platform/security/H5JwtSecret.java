package org.openclaw.missioncontrol.platform.security;

/** The secret that signs the tokens of H5 users. It never shows itself, so that no log can hold it. */
public record H5JwtSecret(String value) {
    @Override
    public String toString() {
        return "H5JwtSecret[hidden]";
    }
}
