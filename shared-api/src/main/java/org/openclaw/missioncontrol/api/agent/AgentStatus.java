package org.openclaw.missioncontrol.api.agent;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said of an agent's state. Beside the words below, anything that the agent itself reports, such as busy. */
public final class AgentStatus {
    public static final String PROVISIONING = "provisioning";
    public static final String ONLINE = "online";
    public static final String OFFLINE = "offline";
    public static final String UPDATING = "updating";
    public static final String DELETING = "deleting";

    /** The words that are ours to say; no agent can report them. */
    public static final Set<String> OURS = Set.of(PROVISIONING, UPDATING, DELETING);

    private AgentStatus() {}

    /**
     * The status as readers see it: time passes without events.
     *
     * @param stored what was last recorded
     * @param lastSeenAt the last sign of life
     * @param silentSince who was not seen since then counts as offline
     */
    public static String seen(String stored, @Nullable Instant lastSeenAt, Instant silentSince) {
        if (stored.equals(UPDATING) || stored.equals(DELETING)) return stored;
        if (lastSeenAt == null) return PROVISIONING;
        return lastSeenAt.isBefore(silentSince) ? OFFLINE : stored;
    }
}
