package org.openclaw.missioncontrol.api.tag;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.EventType;
import org.openclaw.missioncontrol.api.support.Versioned;

/** Everything that can have happened to a tag. Stored for ever. */
public sealed interface TagEvent extends Versioned {
    TagId tagId();

    /** All that happens to a tag is what a PATCH can change. */
    @Override
    default boolean isEdit() {
        return true;
    }

    /** The tag was made. Its color is six hexadecimal digits. */
    @EventType("tag.created")
    record TagCreated(
            TagId tagId,
            OrganizationId organizationId,
            String name,
            String slug,
            String color,
            @Nullable String description)
            implements TagEvent {}

    @EventType("tag.renamed")
    record TagRenamed(TagId tagId, String name) implements TagEvent {}

    @EventType("tag.slug_changed")
    record TagSlugChanged(TagId tagId, String slug) implements TagEvent {}

    @EventType("tag.recolored")
    record TagRecolored(TagId tagId, String color) implements TagEvent {}

    @EventType("tag.described")
    record TagDescribed(TagId tagId, @Nullable String description) implements TagEvent {}

    /** The tag is no more, and no task bears it. */
    @EventType("tag.deleted")
    record TagDeleted(TagId tagId) implements TagEvent {}
}
