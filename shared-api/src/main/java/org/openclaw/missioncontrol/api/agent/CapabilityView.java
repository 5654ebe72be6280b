package org.openclaw.missioncontrol.api.agent;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;

/**
 * Something that an agent can do.
 *
 * @param capability what, in lower case
 * @param metadata whatever was said of it
 */
public record CapabilityView(
        CapabilityId id,
        AgentId agentId,
        OrganizationId organizationId,
        String capability,
        Proficiency proficiency,
        @Nullable Map<String, @Nullable Object> metadata,
        Instant createdAt) {}
