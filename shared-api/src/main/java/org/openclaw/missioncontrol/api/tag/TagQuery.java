package org.openclaw.missioncontrol.api.tag;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Query;

/** Everything that one can ask about tags. */
public sealed interface TagQuery {
    Caller caller();

    /** One tag. */
    record GetTag(TagId tagId, Caller caller) implements TagQuery, Query<TagView> {}

    /**
     * The tags of the organization.
     *
     * @param q part of the name, in any case of letters
     */
    record ListTags(@Nullable String q, Paging paging, Caller caller) implements TagQuery, Query<Page<TagView>> {}
}
