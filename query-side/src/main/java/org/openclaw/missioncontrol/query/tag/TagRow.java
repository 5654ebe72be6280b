package org.openclaw.missioncontrol.query.tag;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.tag.TagView;

/** A tag as it is read. */
@Entity
@Immutable
@Table(name = "tag_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class TagRow {
    @Id
    UUID id;

    UUID organizationId;
    String name;
    String nameKey;
    String slug;
    String color;

    @Nullable
    String description;

    long taskCount;
    Instant createdAt;
    Instant updatedAt;
    long version;

    TagView toView() {
        return new TagView(
                new TagId(id),
                new OrganizationId(organizationId),
                name,
                slug,
                color,
                description,
                taskCount,
                createdAt,
                updatedAt,
                version);
    }
}
