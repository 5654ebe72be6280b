package org.openclaw.missioncontrol.query.activity;

import static org.openclaw.missioncontrol.query.activity.Sentence.known;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupEvent;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupEvent.*;

/** What happens to groups of boards, in words. */
final class BoardGroupActivity {
    private static final String UPDATED = "board_group.updated";

    private BoardGroupActivity() {}

    static @Nullable Entry of(BoardGroupEvent event) {
        var group = known(event.boardGroupId(), "name");
        return switch (event) {
            case BoardGroupCreated e -> Entry.of("board_group.created", "Board group \"", e.name(), "\" was created.");
            case BoardGroupRenamed e ->
                Entry.of(UPDATED, "Board group \"", group, "\" was renamed to \"", e.name(), "\".");
            case BoardGroupSlugChanged e ->
                Entry.of(UPDATED, "Board group \"", group, "\" is found under \"", e.slug(), "\" now.");
            case BoardGroupDescribed _ -> Entry.of(UPDATED, "Board group \"", group, "\" was described anew.");
            case BoardGroupHeartbeatApplied e ->
                Entry.of(UPDATED, "The agents of board group \"", group, "\" report every ", e.every(), " now.");
            case BoardGroupDeleted _ -> Entry.of("board_group.deleted", "Board group \"", group, "\" was deleted.");
        };
    }
}
