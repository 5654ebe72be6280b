package org.openclaw.missioncontrol.socket.relay;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.openclaw.missioncontrol.api.gateway.RelayId;
import org.openclaw.missioncontrol.platform.relay.RelayLeases;
import org.openclaw.missioncontrol.socket.support.Pulse;
import org.springframework.stereotype.Component;

/** Keeps the leases of the connections of this node, and lets those go that another node has taken over. */
@Component
class RelayPulse extends Pulse {
    private static final Duration EVERY = Duration.ofSeconds(4);

    private final RelayHub hub;
    private final RelayLeases leases;
    private long renewedAt = System.nanoTime();

    RelayPulse(RelayHub hub, RelayLeases leases) {
        super("relay-pulse", EVERY);
        this.hub = hub;
        this.leases = leases;
    }

    @Override
    protected void beat() {
        var now = System.nanoTime();
        renew(renewedAt);
        renewedAt = now;
    }

    private void renew(long since) {
        Map<RelayId, Relay> relays = hub.all().stream()
                .filter(relay -> relay.socket().isAuthenticated())
                .collect(toMap(Relay::id, Function.identity()));
        if (relays.isEmpty()) return;
        var heard = relays.values().stream()
                .filter(relay -> relay.socket().hasBeenHeardSince(since))
                .map(Relay::id)
                .toList();
        var held = leases.renew(relays.keySet(), heard);
        relays.forEach((id, relay) -> {
            if (!held.contains(id)) hub.replaced(relay);
        });
    }
}
