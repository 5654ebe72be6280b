package org.openclaw.missioncontrol.command.agent;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentStatus;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When agents were last seen, by the clock of the database, so that all nodes agree. */
@Component
class AgentPresence {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final JdbcClient db;
    private final double silentAfter;
    private final double pause;

    AgentPresence(JdbcClient db, @Value("${mission-control.agents.silent-after:10m}") Duration silentAfter) {
        this.db = db;
        this.silentAfter = silentAfter.toMillis() / 1000.0;
        this.pause = Math.min(LONGEST_PAUSE.toSeconds(), this.silentAfter / 4);
    }

    /** Notes a sign of life, unless one was noted a moment ago. Says whether it did. */
    boolean isNoted(AgentId agent) {
        return db.sql("""
            UPDATE agent_presence SET last_seen_at = now()
             WHERE agent_id = ? AND (last_seen_at IS NULL OR last_seen_at < now() - make_interval(secs => ?))
            """).params(agent.value(), pause).update() == 1;
    }

    /** Whether the agent counts as online, whatever the clock says. */
    boolean isOnline(AgentId agent) {
        return db.sql("SELECT exists(SELECT 1 FROM agent_lookup WHERE id = ? AND status = ?)")
                .params(agent.value(), AgentStatus.ONLINE)
                .query(Boolean.class)
                .single();
    }

    /** Since when the agent is silent, if that is too long; until the transaction ends no sign of life is noted. */
    Optional<Instant> silentSince(AgentId agent) {
        return db.sql("""
            SELECT last_seen_at FROM agent_presence
             WHERE agent_id = ? AND last_seen_at < now() - make_interval(secs => ?) FOR UPDATE
            """)
                .params(agent.value(), silentAfter)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The agents that do not count as offline although they are silent for too long. */
    List<Silent> silent() {
        return db.sql("""
            SELECT p.agent_id AS agent, p.organization_id AS organization
              FROM agent_presence p JOIN agent_lookup a ON a.id = p.agent_id
             WHERE p.last_seen_at < now() - make_interval(secs => ?)
               AND a.status NOT IN (?, ?, ?, ?)
             ORDER BY p.last_seen_at
            """)
                .params(
                        silentAfter,
                        AgentStatus.OFFLINE,
                        AgentStatus.PROVISIONING,
                        AgentStatus.UPDATING,
                        AgentStatus.DELETING)
                .query(Silent.class)
                .list();
    }

    /** An agent that nobody has heard of for too long. */
    record Silent(UUID agent, UUID organization) {
        AgentId agentId() {
            return new AgentId(agent);
        }

        OrganizationId organizationId() {
            return new OrganizationId(organization);
        }
    }
}
