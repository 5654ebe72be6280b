package org.openclaw.missioncontrol.socket.board;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast the past is played.
 *
 * @param speed 1 as it was, 2 twice as fast, 0 without any pause
 * @param maxPause in seconds
 */
record Rhythm(double speed, double maxPause) {
    /** How long to wait between what happened at these times. A clock that was set back does not turn time around. */
    Duration pause(Instant before, Instant after) {
        if (speed == 0 || !after.isAfter(before)) return Duration.ZERO;
        var seconds = Math.min(maxPause, Duration.between(before, after).toNanos() / 1e9 / speed);
        return Duration.ofNanos((long) (seconds * 1e9));
    }
}
