package org.openclaw.missioncontrol.platform.eventlog;

import java.time.Duration;

/** Hears how long appends take. */
interface AppendListener {
    /** Some events are in the log as soon as their transaction ends well. */
    void appended(int events, Duration took);
}
