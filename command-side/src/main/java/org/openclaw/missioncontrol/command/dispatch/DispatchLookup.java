package org.openclaw.missioncontrol.command.dispatch;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.dispatch.DispatchEvent;
import org.openclaw.missioncontrol.api.dispatch.DispatchEvent.*;
import org.openclaw.missioncontrol.api.dispatch.DispatchOccasion.Request;
import org.openclaw.missioncontrol.api.dispatch.DispatchStatus;
import org.openclaw.missioncontrol.platform.command.Lookups;
import org.springframework.stereotype.Component;

/** Keeps what is owed, and on which gateways agents were set up, in the transaction of the events. */
@Component
@ProcessingGroup(Lookups.GROUP)
class DispatchLookup {
    private final Lookups lookups;

    DispatchLookup(Lookups lookups) {
        this.lookups = lookups;
    }

    @EventHandler
    void on(DispatchEvent event) {
        switch (event) {
            case DispatchStored e -> add(e);
            case DispatchDone e -> done(e);
            case DispatchFailed e -> settle(e, DispatchStatus.FAILED);
            case DispatchExpired e -> settle(e, DispatchStatus.EXPIRED);
        }
    }

    private void add(DispatchStored event) {
        var about = event.about();
        var request = about.occasion().request();
        if (request == Request.SET_UP_AGENT) lookups.write("""
            DELETE FROM dispatch_lookup WHERE agent_id = ? AND gateway_id = ? AND request = ? AND status <> 'STORED'
            """, about.agentId(), about.gatewayId(), request);
        lookups.write(
                """
                INSERT INTO dispatch_lookup (id, organization_id, gateway_id, agent_id, request, status, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                event.dispatchId(),
                event.organizationId(),
                about.gatewayId(),
                about.agentId(),
                request,
                DispatchStatus.STORED,
                event.expiresAt());
    }

    private void done(DispatchDone event) {
        settle(event, DispatchStatus.DONE);
        if (event.about().occasion().request() == Request.REMOVE_AGENT)
            lookups.write(
                    "DELETE FROM dispatch_lookup WHERE agent_id = ? AND gateway_id = ? AND request = ?",
                    event.about().agentId(),
                    event.about().gatewayId(),
                    Request.SET_UP_AGENT);
    }

    private void settle(DispatchEvent event, DispatchStatus status) {
        if (event.about().occasion().request() == Request.SET_UP_AGENT) settleSetUp(event, status);
        else lookups.write("DELETE FROM dispatch_lookup WHERE id = ?", event.dispatchId());
    }

    /** One that a later one follows is no matter any more, whatever came of it. */
    private void settleSetUp(DispatchEvent event, DispatchStatus status) {
        lookups.write("""
            DELETE FROM dispatch_lookup d WHERE id = ? AND EXISTS (
                SELECT FROM dispatch_lookup l
                 WHERE l.agent_id = d.agent_id AND l.gateway_id = d.gateway_id AND l.request = d.request
                   AND l.expires_at > d.expires_at)
            """, event.dispatchId());
        lookups.write("UPDATE dispatch_lookup SET status = ? WHERE id = ?", status, event.dispatchId());
    }
}
