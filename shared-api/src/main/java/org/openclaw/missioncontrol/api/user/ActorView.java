package org.openclaw.missioncontrol.api.user;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Actor;

/**
 * Who did something.
 *
 * @param name what he is called now, if that is still known
 */
public record ActorView(
        Actor.Type type, String id, @Nullable String name) {}
