package org.openclaw.missioncontrol.api.support;

import java.util.UUID;

/** The identity of one thing. */
public interface Id {
    UUID value();
}
