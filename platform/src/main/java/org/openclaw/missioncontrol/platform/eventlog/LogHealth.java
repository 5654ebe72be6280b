package org.openclaw.missioncontrol.platform.eventlog;

/** Whether this node can follow the log. */
public interface LogHealth {
    /** False while it stands still before an event that only a newer build can read. */
    boolean isLegible();
}
