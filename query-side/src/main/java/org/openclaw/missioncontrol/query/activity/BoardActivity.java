package org.openclaw.missioncontrol.query.activity;

import static org.openclaw.missioncontrol.query.activity.Sentence.known;

import org.openclaw.missioncontrol.api.board.BoardEvent;
import org.openclaw.missioncontrol.api.board.BoardEvent.*;

/** What happens to boards, in words. */
final class BoardActivity {
    private static final String UPDATED = "board.updated";

    private BoardActivity() {}

    static Entry of(BoardEvent event) {
        return entry(event).on(event.boardId());
    }

    private static Entry entry(BoardEvent event) {
        var board = known(event.boardId(), "name");
        return switch (event) {
            case BoardCreated e -> Entry.of("board.created", "Board \"", e.name(), "\" was created.");
            case BoardRenamed e -> Entry.of(UPDATED, "Board \"", board, "\" was renamed to \"", e.name(), "\".");
            case BoardSlugChanged e ->
                Entry.of(UPDATED, "Board \"", board, "\" is found under \"", e.slug(), "\" now.");
            case BoardDescribed _ -> Entry.of(UPDATED, "Board \"", board, "\" was described anew.");
            case BoardGoalChanged _ -> Entry.of(UPDATED, "The goal of board \"", board, "\" was changed.");
            case BoardRulesChanged _ -> Entry.of(UPDATED, "The rules of board \"", board, "\" were changed.");
            case BoardGroupChanged e -> regrouped(e).with("board_group_id", e.toGroupId());
            case BoardGatewayChanged e -> relocated(e).with("gateway_id", e.toGatewayId());
            case BoardDeleted _ -> Entry.of("board.deleted", "Board \"", board, "\" was deleted.");
        };
    }

    private static Entry regrouped(BoardGroupChanged event) {
        var board = known(event.boardId(), "name");
        var group = event.toGroupId();
        return group == null
                ? Entry.of(UPDATED, "Board \"", board, "\" left its group.")
                : Entry.of(UPDATED, "Board \"", board, "\" joined the group \"", known(group, "name"), "\".");
    }

    private static Entry relocated(BoardGatewayChanged event) {
        var board = known(event.boardId(), "name");
        var gateway = event.toGatewayId();
        return gateway == null
                ? Entry.of(UPDATED, "Board \"", board, "\" has no gateway any more.")
                : Entry.of(UPDATED, "Board \"", board, "\" has the gateway \"", known(gateway, "name"), "\" now.");
    }
}
