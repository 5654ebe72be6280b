package org.openclaw.missioncontrol.platform.eventlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.EventType;

/** Events for tests. */
sealed interface Deed {
    @EventType("deed.done")
    record Done(String text) implements Deed {}

    @EventType(value = "deed.measured", revision = 2)
    record Measured(
            UserId measuredBy,
            Instant measuredAt,
            int wholeUnits,
            @Nullable String note) implements Deed {}
}
