package org.openclaw.missioncontrol.platform.command;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Rejection;

/** The version that a change is based on, from If-Match. */
public record ExpectedVersion(@Nullable Long value) {
    static final ExpectedVersion ANY = new ExpectedVersion(null);

    /** Refuses when the thing has been changed since. */
    public void check(long present) {
        if (value != null && value != present)
            throw Rejection.preconditionFailed(
                    "version_mismatch",
                    "This has been changed since you read it. Read it again and repeat your change.");
    }
}
