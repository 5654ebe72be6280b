package org.openclaw.missioncontrol.query.gateway;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayConnectionsView;
import org.openclaw.missioncontrol.api.gateway.GatewayConnectionsView.Connection;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.GatewayMetricsView;
import org.openclaw.missioncontrol.api.gateway.GatewayStatus;
import org.openclaw.missioncontrol.api.gateway.GatewayView;
import org.openclaw.missioncontrol.api.gateway.GatewayView.ConnectionInfo;
import org.openclaw.missioncontrol.api.gateway.RelayId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;

/** A gateway as it is read. */
@Entity
@Immutable
@Table(name = "gateway_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class GatewayRow {
    @Id
    UUID id;

    UUID organizationId;
    String name;

    @Nullable
    String url;

    @Nullable
    String workspaceRoot;

    @Enumerated(EnumType.STRING)
    GatewayStatus status;

    boolean autoRegistered;

    @Nullable
    String runtimeVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    List<String> capabilities;

    @Nullable
    String ip;

    @Nullable
    Instant lastHeartbeatAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Map<String, @Nullable Object> metrics;

    @Nullable
    UUID relayId;

    @Nullable
    String relayAddress;

    @Nullable
    Instant relaySince;

    @Column(name = "is_connected")
    boolean connected;

    Instant createdAt;
    Instant updatedAt;
    long version;

    GatewayView toView() {
        return new GatewayView(
                new GatewayId(id),
                new OrganizationId(organizationId),
                name,
                url,
                workspaceRoot,
                status,
                autoRegistered,
                lastHeartbeatAt,
                ip == null || capabilities == null
                        ? null
                        : new ConnectionInfo(ip, runtimeVersion, capabilities, metrics),
                createdAt,
                updatedAt,
                version);
    }

    GatewayMetricsView toMetrics() {
        Map<String, @Nullable Object> told = metrics == null ? Map.of() : metrics;
        return new GatewayMetricsView(
                told.get("cpu_pct"),
                told.get("memory_mb"),
                told.get("active_sessions"),
                told.get("agent_count"),
                status,
                lastHeartbeatAt,
                runtimeVersion,
                ip);
    }

    GatewayConnectionsView toConnections() {
        var open = connected && relayId != null && relaySince != null
                ? List.of(new Connection(new RelayId(relayId), relayAddress, relaySince, lastHeartbeatAt))
                : List.<Connection>of();
        return new GatewayConnectionsView(new GatewayId(id), !open.isEmpty(), open.size(), open);
    }
}
