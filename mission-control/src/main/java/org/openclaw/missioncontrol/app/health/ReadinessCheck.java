package org.openclaw.missioncontrol.app.health;

import com.fasterxml.jackson.annotation.JsonProperty;

/** One thing that must work before this instance may receive traffic. */
interface ReadinessCheck {
    /** How it is; lagging still counts as ready. */
    enum State {
        @JsonProperty("up")
        UP,
        @JsonProperty("lagging")
        LAGGING,
        @JsonProperty("down")
        DOWN;

        static State upIf(boolean good) {
            return good ? UP : DOWN;
        }
    }

    /** What the answer calls it. */
    String name();

    /** Looks now. An exception counts as down. */
    State look() throws Exception;
}
