package org.openclaw.missioncontrol.query.activity;

import static org.openclaw.missioncontrol.query.activity.Sentence.known;

import org.openclaw.missioncontrol.api.tag.TagEvent;
import org.openclaw.missioncontrol.api.tag.TagEvent.*;

/** What happens to tags, in words. */
final class TagActivity {
    private static final String UPDATED = "tag.updated";

    private TagActivity() {}

    static Entry of(TagEvent event) {
        var tag = known(event.tagId(), "name");
        return switch (event) {
            case TagCreated e -> Entry.of("tag.created", "Tag \"", e.name(), "\" was created.");
            case TagRenamed e -> Entry.of(UPDATED, "Tag \"", tag, "\" was renamed to \"", e.name(), "\".");
            case TagSlugChanged e -> Entry.of(UPDATED, "Tag \"", tag, "\" is found under \"", e.slug(), "\" now.");
            case TagRecolored _ -> Entry.of(UPDATED, "Tag \"", tag, "\" was given another color.");
            case TagDescribed _ -> Entry.of(UPDATED, "Tag \"", tag, "\" was described anew.");
            case TagDeleted _ -> Entry.of("tag.deleted", "Tag \"", tag, "\" was deleted.");
        };
    }
}
