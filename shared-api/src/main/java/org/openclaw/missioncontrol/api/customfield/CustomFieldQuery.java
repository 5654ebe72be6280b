package org.openclaw.missioncontrol.api.customfield;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Query;

/** Everything that one can ask about custom fields. */
public sealed interface CustomFieldQuery {
    Caller caller();

    /** One field. */
    record GetCustomField(CustomFieldId customFieldId, Caller caller)
            implements CustomFieldQuery, Query<CustomFieldView> {}

    /**
     * The fields of the organization.
     *
     * @param boardId only those of the tasks on this board
     */
    record ListCustomFields(@Nullable BoardId boardId, Paging paging, Caller caller)
            implements CustomFieldQuery, Query<Page<CustomFieldView>> {}
}
