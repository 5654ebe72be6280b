package org.openclaw.missioncontrol.api.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Query;

/** Everything that can be asked about what is owed to gateways. */
public sealed interface DispatchQuery {
    Caller caller();

    /** What the gateway is and was asked for, newest first; for admins. */
    record ListDispatches(GatewayId gatewayId, @Nullable DispatchStatus status, Paging paging, Caller caller)
            implements DispatchQuery, Query<Page<DispatchView>> {}

    /**
     * What is owed to the gateway, oldest first: a hundred at most.
     *
     * @param after a position in the log; only what was stored later
     */
    record ListOwed(long after, Caller.Gateway caller) implements DispatchQuery, Query<List<Owed>> {}

    /** @param position at which it was stored */
    record Owed(long position, DispatchView dispatch) {}
}
