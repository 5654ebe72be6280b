package org.openclaw.missioncontrol.example.gateway;

import java.net.URI;

/** With what a gateway starts. */
public record Settings(URI server, String organizationId, String registrationToken, String name) {
    /** Keeps the token out of messages and logs. */
    @Override
    public String toString() {
        return "Settings[" + name + " at " + server + "]";
    }
}
