package org.openclaw.missioncontrol.query.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.Filter;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.ListActivity;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.ListOwnActivity;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.ListTaskCommentActivity;
import org.openclaw.missioncontrol.api.activity.ActivityView;
import org.openclaw.missioncontrol.api.activity.TaskCommentActivityView;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the timeline: to people what they may read, to agents what is their own. */
@RestController
@RequestMapping("/api/v1")
class ActivityQueryController {
    private final Queries queries;

    ActivityQueryController(Queries queries) {
        this.queries = queries;
    }

    /** What happened, newest first. */
    @GetMapping("/activity")
    Page<ActivityView> list(
            @RequestParam("board_id") @Nullable BoardId boardId,
            @RequestParam("agent_id") @Nullable AgentId agentId,
            @RequestParam("task_id") @Nullable TaskId taskId,
            @RequestParam("user_id") @Nullable UserId userId,
            @RequestParam("event_type") @Nullable List<String> eventType,
            @RequestParam @Nullable Instant since,
            @RequestParam @Nullable Instant until,
            Paging paging,
            Caller.Member caller) {
        var filter = new Filter(boardId, agentId, taskId, userId, eventType, since, until);
        return queries.ask(new ListActivity(filter, paging, caller));
    }

    /** What the calling agent did, and what concerned it, newest first. */
    @GetMapping("/agent/activity")
    Page<ActivityView> listOwn(Paging paging, Caller.Agent caller) {
        return queries.ask(new ListOwnActivity(paging, caller));
    }

    /** What was said about tasks, newest first. */
    @GetMapping("/activity/task-comments")
    Page<TaskCommentActivityView> listTaskComments(
            @RequestParam("board_id") @Nullable BoardId boardId, Paging paging, Caller.Member caller) {
        return queries.ask(new ListTaskCommentActivity(boardId, paging, caller));
    }
}
