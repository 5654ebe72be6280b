package org.openclaw.missioncontrol.api.boardgroup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Resource;

/** A board group as it stands now. */
public record BoardGroupView(
        BoardGroupId id,
        OrganizationId organizationId,
        String name,
        String slug,
        @Nullable String description,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long version)
        implements Resource {}
