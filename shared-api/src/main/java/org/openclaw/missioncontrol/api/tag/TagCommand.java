package org.openclaw.missioncontrol.api.tag;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Change;

/** Everything that one can ask of a tag. */
public sealed interface TagCommand {
    @TargetAggregateIdentifier
    TagId tagId();

    /**
     * Makes a tag in the organization of the caller.
     *
     * @param slug null or blank to have it made from the name
     * @param color six hexadecimal digits in lower case
     */
    record CreateTag(
            TagId tagId,
            String name,
            @Nullable String slug,
            String color,
            @Nullable String description) implements TagCommand {}

    /**
     * Changes what was sent and nothing else; one edit, possibly several facts.
     *
     * @param slug null or blank to have it made from the name again
     */
    record UpdateTag(
            TagId tagId,
            Change<String> name,
            Change<@Nullable String> slug,
            Change<String> color,
            Change<@Nullable String> description)
            implements TagCommand {}

    /** Removes a tag, also from all tasks; its past stays. */
    record DeleteTag(TagId tagId) implements TagCommand {}
}
