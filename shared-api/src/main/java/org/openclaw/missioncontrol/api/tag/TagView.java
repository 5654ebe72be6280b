package org.openclaw.missioncontrol.api.tag;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Resource;

/**
 * A tag as it stands now.
 *
 * @param color six hexadecimal digits
 * @param taskCount how many tasks bear it
 */
public record TagView(
        TagId id,
        OrganizationId organizationId,
        String name,
        String slug,
        String color,
        @Nullable String description,
        long taskCount,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long version)
        implements Resource {

    /** In short. */
    public Ref ref() {
        return new Ref(id, name, slug, color);
    }

    /** A tag as tasks show it. */
    public record Ref(TagId id, String name, String slug, String color) {}
}
