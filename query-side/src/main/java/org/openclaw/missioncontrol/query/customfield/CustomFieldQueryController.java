package org.openclaw.missioncontrol.query.customfield;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldQuery.GetCustomField;
import org.openclaw.missioncontrol.api.customfield.CustomFieldQuery.ListCustomFields;
import org.openclaw.missioncontrol.api.customfield.CustomFieldView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows custom fields. */
@RestController
@RequestMapping("/api/v1/task-custom-fields")
class CustomFieldQueryController {
    private final Queries queries;

    CustomFieldQueryController(Queries queries) {
        this.queries = queries;
    }

    /** Custom fields by label, on request only those of one board. */
    @GetMapping
    Page<CustomFieldView> list(@RequestParam("board_id") @Nullable BoardId boardId, Paging paging, Caller caller) {
        return queries.ask(new ListCustomFields(boardId, paging, caller));
    }

    /** One custom field. */
    @GetMapping("/{customFieldId}")
    CustomFieldView get(@PathVariable CustomFieldId customFieldId, Caller caller) {
        return queries.ask(new GetCustomField(customFieldId, caller));
    }
}
