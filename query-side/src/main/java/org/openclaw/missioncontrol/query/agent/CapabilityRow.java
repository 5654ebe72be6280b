package org.openclaw.missioncontrol.query.agent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.CapabilityId;
import org.openclaw.missioncontrol.api.agent.CapabilityView;
import org.openclaw.missioncontrol.api.agent.Proficiency;
import org.openclaw.missioncontrol.api.identity.OrganizationId;

/** Something that an agent can do, as it is read. */
@Entity
@Immutable
@Table(name = "agent_capability_view")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class CapabilityRow {
    @Id
    UUID id;

    UUID organizationId;
    UUID agentId;
    String capability;

    @Enumerated(EnumType.STRING)
    Proficiency proficiency;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Map<String, @Nullable Object> metadata;

    Instant createdAt;

    CapabilityView toView() {
        return new CapabilityView(
                new CapabilityId(id),
                new AgentId(agentId),
                new OrganizationId(organizationId),
                capability,
                proficiency,
                metadata,
                createdAt);
    }
}
