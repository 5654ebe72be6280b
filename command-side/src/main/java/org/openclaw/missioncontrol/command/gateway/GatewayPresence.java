package org.openclaw.missioncontrol.command.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.GatewayStatus;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.platform.sql.Columns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When gateways were last heard of, by the clock of the database, so that all nodes agree, and what they measured. */
@Component
class GatewayPresence {
    private final JdbcClient db;
    private final double silentAfter;

    GatewayPresence(JdbcClient db, @Value("${mission-control.gateways.silent-after:90s}") Duration silentAfter) {
        this.db = db;
        this.silentAfter = silentAfter.toMillis() / 1000.0;
    }

    /** Notes a sign of life. */
    void note(GatewayId gateway) {
        db.sql("UPDATE gateway_presence SET last_seen_at = now() WHERE gateway_id = ?")
                .param(gateway.value())
                .update();
    }

    /** Keeps what it measured, in place of what it measured before. */
    void keep(GatewayId gateway, Map<String, @Nullable Object> metrics) {
        db.sql("UPDATE gateway_presence SET metrics = ?::jsonb WHERE gateway_id = ?")
                .param(Columns.json(metrics))
                .param(gateway.value())
                .update();
    }

    /** Whether the gateway has to be told how often it is to beat; from then on it has been. */
    boolean mustBeTold(GatewayId gateway, int seconds) {
        return db.sql("""
            UPDATE gateway_presence SET told_seconds = ? WHERE gateway_id = ? AND told_seconds IS DISTINCT FROM ?
            """).params(seconds, gateway.value(), seconds).update() == 1;
    }

    /** What the gateway counts as, whatever the clock says. */
    Optional<GatewayStatus> status(GatewayId gateway) {
        return db.sql("SELECT status FROM gateway_lookup WHERE id = ?")
                .param(gateway.value())
                .query(GatewayStatus.class)
                .optional();
    }

    /** Whether nobody has heard of it for too long; until the transaction ends no sign of life is noted. */
    boolean isSilent(GatewayId gateway) {
        return db.sql("""
            SELECT gateway_id FROM gateway_presence
             WHERE gateway_id = ? AND last_seen_at < now() - make_interval(secs => ?) FOR UPDATE
            """)
                .params(gateway.value(), silentAfter)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** The gateways that do not count as offline although they are silent for too long. */
    List<Silent> silent() {
        return db.sql("""
            SELECT p.gateway_id AS gateway, p.organization_id AS organization
              FROM gateway_presence p JOIN gateway_lookup g ON g.id = p.gateway_id
             WHERE p.last_seen_at < now() - make_interval(secs => ?) AND g.status IN (?, ?)
             ORDER BY p.last_seen_at
            """)
                .params(silentAfter, GatewayStatus.ONLINE.name(), GatewayStatus.ERROR.name())
                .query(Silent.class)
                .list();
    }

    /** A gateway that nobody has heard of for too long. */
    record Silent(UUID gateway, UUID organization) {
        GatewayId gatewayId() {
            return new GatewayId(gateway);
        }

        OrganizationId organizationId() {
            return new OrganizationId(organization);
        }
    }
}
