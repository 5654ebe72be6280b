package org.openclaw.missioncontrol.query.tag;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetBoard;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.tag.TagQuery.GetTag;
import org.openclaw.missioncontrol.api.tag.TagQuery.ListTags;
import org.openclaw.missioncontrol.api.tag.TagView;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows tags. */
@RestController
@RequestMapping("/api/v1")
class TagQueryController {
    private final Queries queries;

    TagQueryController(Queries queries) {
        this.queries = queries;
    }

    /** Tags by name. */
    @GetMapping("/tags")
    Page<TagView> list(@RequestParam @Nullable String q, Paging paging, Caller caller) {
        return queries.ask(new ListTags(q, paging, caller));
    }

    /** For agents: the tags that the tasks of a board can bear, by name. */
    @GetMapping("/agent/boards/{boardId}/tags")
    Page<TagView.Ref> listForAgents(@PathVariable BoardId boardId, Paging paging, Caller.Agent caller) {
        queries.ask(new GetBoard(boardId, caller));
        return queries.ask(new ListTags(null, paging, caller)).map(TagView::ref);
    }

    /** One tag. */
    @GetMapping("/tags/{tagId}")
    TagView get(@PathVariable TagId tagId, Caller caller) {
        return queries.ask(new GetTag(tagId, caller));
    }
}
