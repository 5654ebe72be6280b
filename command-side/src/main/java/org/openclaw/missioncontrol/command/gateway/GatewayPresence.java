package org.openclaw.missioncontrol.command.gateway;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.GatewayMetrics;
import org.openclaw.missioncontrol.api.gateway.GatewayStatus;
import org.openclaw.missioncontrol.api.gateway.RelayId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.platform.relay.RelayLeases;
import org.openclaw.missioncontrol.platform.sql.Columns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When gateways were last heard of, by the clock of the database, so that all nodes agree; what they measured, and through
 * which connection they can be reached.
 */
@Component
class GatewayPresence implements RelayLeases {
    /** A node that is gone does not hold its connections for longer; nodes renew several times in it. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final JdbcClient db;
    private final double silentAfter;

    GatewayPresence(JdbcClient db, @Value("${mission-control.gateways.silent-after:90s}") Duration silentAfter) {
        this.db = db;
        this.silentAfter = silentAfter.toMillis() / 1000.0;
    }

    /** Notes a sign of life; what it measured takes the place of what it measured before. */
    void note(GatewayId gateway, @Nullable GatewayMetrics metrics) {
        db.sql("""
            UPDATE gateway_presence SET last_seen_at = now(), metrics = coalesce(?::jsonb, metrics)
             WHERE gateway_id = ?
            """)
                .param(Columns.json(metrics == null ? null : metrics.values()))
                .param(gateway.value())
                .update();
    }

    /** The connection is the gateway's from now on, whichever it had before. */
    void open(GatewayId gateway, RelayId relay, String address) {
        db.sql("""
            UPDATE gateway_presence
               SET relay_id = ?, relay_address = ?, relay_since = now(), last_seen_at = now(),
                   relay_until = now() + make_interval(secs => ?)
             WHERE gateway_id = ?
            """)
                .params(relay.value(), address, LEASE.toSeconds(), gateway.value())
                .update();
    }

    /** Whether it was the gateway's connection until now. */
    boolean close(GatewayId gateway, RelayId relay) {
        return db.sql("""
            UPDATE gateway_presence SET relay_id = NULL, relay_address = NULL, relay_since = NULL, relay_until = NULL
             WHERE gateway_id = ? AND relay_id = ?
            """).params(gateway.value(), relay.value()).update() == 1;
    }

    @Override
    public Set<RelayId> renew(Collection<RelayId> relays, Collection<RelayId> heard) {
        return db
                .sql("""
                    UPDATE gateway_presence
                       SET relay_until = now() + make_interval(secs => :lease),
                           last_seen_at = CASE WHEN relay_id = ANY(:heard::uuid[]) THEN now() ELSE last_seen_at END
                     WHERE relay_id = ANY(:relays::uuid[])
                    RETURNING relay_id
                    """)
                .param("lease", LEASE.toSeconds())
                .param("heard", Columns.of(heard)[0])
                .param("relays", Columns.of(relays)[0])
                .query(UUID.class)
                .list()
                .stream()
                .map(RelayId::new)
                .collect(toSet());
    }

    /** Whether the gateway has to be told how often it is to beat; from then on it has been. */
    boolean mustBeTold(GatewayId gateway, int seconds) {
        return db.sql("""
            UPDATE gateway_presence SET told_seconds = ? WHERE gateway_id = ? AND told_seconds IS DISTINCT FROM ?
            """).params(seconds, gateway.value(), seconds).update() == 1;
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
