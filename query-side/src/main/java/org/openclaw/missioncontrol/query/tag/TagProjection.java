package org.openclaw.missioncontrol.query.tag;

import java.util.Locale;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.OrganizationDeleted;
import org.openclaw.missioncontrol.api.tag.TagEvent;
import org.openclaw.missioncontrol.api.tag.TagEvent.*;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.stereotype.Component;

/** Keeps tags as people see them. */
@Component
@ProcessingGroup(Views.GROUP)
class TagProjection {
    private final ViewWriter views;

    TagProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(TagEvent event, Envelope envelope) {
        switch (event) {
            case TagCreated e -> create(e, envelope);
            case TagRenamed e -> rename(e, envelope);
            case TagSlugChanged e -> set("slug = ?", e, envelope, e.slug());
            case TagRecolored e -> set("color = ?", e, envelope, e.color());
            case TagDescribed e -> set("description = ?", e, envelope, e.description());
            case TagDeleted e -> views.write("DELETE FROM tag_view WHERE id = ?", e.tagId());
        }
    }

    @EventHandler
    void on(OrganizationDeleted event) {
        views.write("DELETE FROM tag_view WHERE organization_id = ?", event.organizationId());
    }

    private void create(TagCreated event, Envelope envelope) {
        views.write(
                """
                INSERT INTO tag_view
                    (id, organization_id, name, name_key, slug, color, description, created_at, updated_at, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.tagId(),
                event.organizationId(),
                event.name(),
                key(event.name()),
                event.slug(),
                event.color(),
                event.description(),
                envelope.at(),
                envelope.at(),
                envelope.sequence());
    }

    private void rename(TagRenamed event, Envelope envelope) {
        set("name = ?", event, envelope, event.name());
        set("name_key = ?", event, envelope, key(event.name()));
    }

    private void set(String change, TagEvent event, Envelope envelope, @Nullable Object value) {
        views.write(
                "UPDATE tag_view SET " + change + ", updated_at = ?, version = ? WHERE id = ?",
                value,
                envelope.at(),
                envelope.sequence(),
                event.tagId());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
