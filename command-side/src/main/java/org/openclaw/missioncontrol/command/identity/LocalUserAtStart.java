package org.openclaw.missioncontrol.command.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import org.openclaw.missioncontrol.platform.security.LocalIdentityCheck;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** In local mode the one user and his organization are there as soon as the product is. */
@Component
@ConditionalOnProperty(name = "mission-control.auth.mode", havingValue = "local", matchIfMissing = true)
class LocalUserAtStart {
    private final Arrivals arrivals;

    LocalUserAtStart(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @EventListener(ApplicationStartedEvent.class)
    void expect() {
        var start = UuidCreator.getTimeOrderedEpoch().toString();
        arrivals.expect(LocalIdentityCheck.LOCAL_USER, getClass(), start);
    }
}
