package org.openclaw.missioncontrol.platform.relay;

import java.util.Collection;
import java.util.Set;
import org.openclaw.missioncontrol.api.gateway.RelayId;

/**
 * Which relay connections count as open. A node that holds some renews them every few seconds; those of a node that is gone
 * count no longer after a while. Plain rows: no event tells of them.
 */
public interface RelayLeases {
    /**
     * Renews these connections.
     *
     * @param heard those of them on which something came in since the last time: signs of life of their gateways
     * @return those that are still the connections of their gateways; the others have been replaced
     */
    Set<RelayId> renew(Collection<RelayId> relays, Collection<RelayId> heard);
}
