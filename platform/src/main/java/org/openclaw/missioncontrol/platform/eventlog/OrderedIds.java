package org.openclaw.missioncontrol.platform.eventlog;

import com.github.f4b6a3.uuid.UuidCreator;
import org.axonframework.common.IdentifierFactory;

/** Names events in the order of time, so that their index grows at its end, and without a random source that all share. */
public final class OrderedIds extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        return UuidCreator.getTimeOrderedEpochFast().toString();
    }
}
