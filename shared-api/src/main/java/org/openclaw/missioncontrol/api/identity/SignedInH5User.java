package org.openclaw.missioncontrol.api.identity;

import java.time.Instant;

/**
 * An H5 user who has shown a good token.
 *
 * @param until when the token ends
 */
public record SignedInH5User(Caller.H5User caller, Instant until) {}
