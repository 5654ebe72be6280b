package org.openclaw.missioncontrol.query.dispatch;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.dispatch.DispatchEvent;
import org.openclaw.missioncontrol.api.dispatch.DispatchEvent.*;
import org.openclaw.missioncontrol.api.dispatch.DispatchStatus;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.stereotype.Component;

/** Keeps what is and was owed to gateways. */
@Component
@ProcessingGroup(Views.GROUP)
class DispatchProjection {
    private final ViewWriter views;

    DispatchProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(DispatchEvent event, Envelope envelope) {
        switch (event) {
            case DispatchStored e -> add(e, envelope);
            case DispatchDone e -> settle(e, DispatchStatus.DONE, null, envelope);
            case DispatchFailed e -> settle(e, DispatchStatus.FAILED, e.error(), envelope);
            case DispatchExpired e -> settle(e, DispatchStatus.EXPIRED, null, envelope);
        }
    }

    private void add(DispatchStored event, Envelope envelope) {
        var about = event.about();
        views.write(
                """
                INSERT INTO dispatch_view (id, organization_id, gateway_id, agent_id, board_id, task_id, occasion, text, status,
                    expires_at, created_at, position)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.dispatchId(),
                event.organizationId(),
                about.gatewayId(),
                about.agentId(),
                about.boardId(),
                about.taskId(),
                about.occasion(),
                event.text(),
                DispatchStatus.STORED,
                event.expiresAt(),
                envelope.at(),
                envelope.position());
    }

    private void settle(DispatchEvent event, DispatchStatus status, @Nullable String error, Envelope envelope) {
        views.write(
                "UPDATE dispatch_view SET status = ?, error = ?, settled_at = ? WHERE id = ?",
                status,
                error,
                envelope.at(),
                event.dispatchId());
    }
}
