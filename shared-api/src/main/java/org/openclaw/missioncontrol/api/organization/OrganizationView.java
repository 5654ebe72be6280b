package org.openclaw.missioncontrol.api.organization;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.support.Resource;

/**
 * An organization as one of its members sees it.
 *
 * @param role of the one who asks
 * @param isActive whether he works in it at present
 */
public record OrganizationView(
        OrganizationId id,
        String name,
        Role role,
        @JsonProperty("is_active") boolean isActive,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long version)
        implements Resource {}
