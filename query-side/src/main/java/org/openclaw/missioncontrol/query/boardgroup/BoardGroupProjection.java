package org.openclaw.missioncontrol.query.boardgroup;

import java.util.Locale;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupEvent;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupEvent.*;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.stereotype.Component;

/** Keeps board groups as people see them. */
@Component
@ProcessingGroup(Views.GROUP)
class BoardGroupProjection {
    private final ViewWriter views;

    BoardGroupProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(BoardGroupEvent event, Envelope envelope) {
        switch (event) {
            case BoardGroupCreated e -> create(e, envelope);
            case BoardGroupRenamed e -> rename(e, envelope);
            case BoardGroupSlugChanged e ->
                views.write(
                        "UPDATE board_group_view SET slug = ?, updated_at = ?, version = ? WHERE id = ?",
                        e.slug(),
                        envelope.at(),
                        envelope.sequence(),
                        e.boardGroupId());
            case BoardGroupDescribed e ->
                views.write(
                        "UPDATE board_group_view SET description = ?, updated_at = ?, version = ? WHERE id = ?",
                        e.description(),
                        envelope.at(),
                        envelope.sequence(),
                        e.boardGroupId());
            case BoardGroupHeartbeatApplied _ -> {}
            case BoardGroupDeleted e -> views.write("DELETE FROM board_group_view WHERE id = ?", e.boardGroupId());
        }
    }

    private void create(BoardGroupCreated event, Envelope envelope) {
        views.write(
                """
                INSERT INTO board_group_view
                    (id, organization_id, name, name_key, slug, description, created_at, updated_at, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.boardGroupId(),
                event.organizationId(),
                event.name(),
                event.name().toLowerCase(Locale.ROOT),
                event.slug(),
                event.description(),
                envelope.at(),
                envelope.at(),
                envelope.sequence());
    }

    private void rename(BoardGroupRenamed event, Envelope envelope) {
        views.write(
                "UPDATE board_group_view SET name = ?, name_key = ?, updated_at = ?, version = ? WHERE id = ?",
                event.name(),
                event.name().toLowerCase(Locale.ROOT),
                envelope.at(),
                envelope.sequence(),
                event.boardGroupId());
    }
}
