package org.openclaw.missioncontrol.command.boardgroup;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupEvent;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupEvent.*;
import org.openclaw.missioncontrol.platform.command.Lookups;
import org.springframework.stereotype.Component;

/** Keeps which groups there are, in the transaction of the events. */
@Component
@ProcessingGroup(Lookups.GROUP)
class BoardGroupLookup {
    private final Lookups lookups;

    BoardGroupLookup(Lookups lookups) {
        this.lookups = lookups;
    }

    @EventHandler
    void on(BoardGroupEvent event) {
        switch (event) {
            case BoardGroupCreated e ->
                lookups.write(
                        "INSERT INTO board_group_lookup (id, organization_id) VALUES (?, ?)",
                        e.boardGroupId(),
                        e.organizationId());
            case BoardGroupDeleted e -> lookups.write("DELETE FROM board_group_lookup WHERE id = ?", e.boardGroupId());
            case BoardGroupRenamed _, BoardGroupSlugChanged _, BoardGroupDescribed _, BoardGroupHeartbeatApplied _ -> {}
        }
    }
}
