package org.openclaw.missioncontrol.command.tag;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.OrganizationDeleted;
import org.openclaw.missioncontrol.api.tag.TagEvent;
import org.openclaw.missioncontrol.api.tag.TagEvent.*;
import org.openclaw.missioncontrol.platform.command.Lookups;
import org.springframework.stereotype.Component;

/** Keeps which tags there are, in the transaction of the events. */
@Component
@ProcessingGroup(Lookups.GROUP)
class TagLookup {
    private final Lookups lookups;

    TagLookup(Lookups lookups) {
        this.lookups = lookups;
    }

    @EventHandler
    void on(TagEvent event) {
        switch (event) {
            case TagCreated e ->
                lookups.write(
                        "INSERT INTO tag_lookup (id, organization_id, slug) VALUES (?, ?, ?)",
                        e.tagId(),
                        e.organizationId(),
                        e.slug());
            case TagSlugChanged e -> lookups.write("UPDATE tag_lookup SET slug = ? WHERE id = ?", e.slug(), e.tagId());
            case TagDeleted e -> lookups.write("DELETE FROM tag_lookup WHERE id = ?", e.tagId());
            case TagRenamed _, TagRecolored _, TagDescribed _ -> {}
        }
    }

    /** Tags end with their organization, in which nobody can reach them any more. */
    @EventHandler
    void on(OrganizationDeleted event) {
        lookups.write("DELETE FROM tag_lookup WHERE organization_id = ?", event.organizationId());
    }
}
