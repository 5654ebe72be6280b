package org.openclaw.missioncontrol.api.boardgroup;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Change;

/** Everything that one can ask of a board group. */
public sealed interface BoardGroupCommand {
    @TargetAggregateIdentifier
    BoardGroupId boardGroupId();

    /** Makes a group in the organization of the caller. */
    record CreateBoardGroup(
            BoardGroupId boardGroupId,
            String name,
            String slug,
            @Nullable String description) implements BoardGroupCommand {}

    /**
     * Changes what was sent and nothing else; one edit, possibly several facts.
     *
     * @param slug blank to have it made from the name again
     * @param spareSlug for a name of which no slug can be made
     */
    record UpdateBoardGroup(
            BoardGroupId boardGroupId,
            Change<String> name,
            Change<String> slug,
            String spareSlug,
            Change<@Nullable String> description)
            implements BoardGroupCommand {}

    /**
     * Sets how often the agents of its boards report.
     *
     * @param every a rhythm such as 10m
     * @param includesLeads whether the leads of the boards are meant as well
     */
    record SetGroupHeartbeat(BoardGroupId boardGroupId, String every, boolean includesLeads)
            implements BoardGroupCommand {}

    /** Removes a group; its boards stay, and so does its past. */
    record DeleteBoardGroup(BoardGroupId boardGroupId) implements BoardGroupCommand {}
}
