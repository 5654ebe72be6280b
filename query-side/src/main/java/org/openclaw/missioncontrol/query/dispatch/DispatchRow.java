package org.openclaw.missioncontrol.query.dispatch;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.dispatch.DispatchOccasion;
import org.openclaw.missioncontrol.api.dispatch.DispatchQuery.Owed;
import org.openclaw.missioncontrol.api.dispatch.DispatchStatus;
import org.openclaw.missioncontrol.api.dispatch.DispatchView;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.query.support.Rows;

/** A dispatch as it is read. */
@Entity
@Immutable
@Table(name = "dispatch_view")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class DispatchRow {
    @Id
    UUID id;

    UUID organizationId;
    UUID gatewayId;
    UUID agentId;

    @Nullable
    UUID boardId;

    @Nullable
    UUID taskId;

    @Enumerated(EnumType.STRING)
    DispatchOccasion occasion;

    @Nullable
    String text;

    @Enumerated(EnumType.STRING)
    DispatchStatus status;

    @Nullable
    String error;

    Instant expiresAt;
    Instant createdAt;

    @Nullable
    Instant settledAt;

    long position;

    DispatchView toView() {
        return new DispatchView(
                new DispatchId(id),
                new GatewayId(gatewayId),
                new AgentId(agentId),
                Rows.id(boardId, BoardId::new),
                Rows.id(taskId, TaskId::new),
                occasion,
                text,
                status,
                error,
                expiresAt,
                createdAt,
                settledAt);
    }

    Owed toOwed() {
        return new Owed(position, toView());
    }
}
