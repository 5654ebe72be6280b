package org.openclaw.missioncontrol.api.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member with a valid credential, for what lasts longer than one answer.
 *
 * @param until end of the credential; null when it has none
 */
public record SignedInMember(Caller.Member member, @Nullable Instant until) {}
