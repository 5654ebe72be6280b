package org.openclaw.missioncontrol.example.gateway;

import java.net.URI;
import java.nio.file.Path;

/**
 * With what a gateway starts.
 *
 * @param workspaceRoot below which agents have their folders
 */
public record Settings(URI server, String organizationId, String registrationToken, String name, Path workspaceRoot) {
    /** Keeps the token out of messages and logs. */
    @Override
    public String toString() {
        return "Settings[" + name + " at " + server + "]";
    }
}
