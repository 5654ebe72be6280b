package org.openclaw.missioncontrol.api.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Query;
import org.openclaw.missioncontrol.api.task.CommentId;
import org.openclaw.missioncontrol.api.task.TaskId;

/** Everything that one can ask about what happened. */
public sealed interface ActivityQuery {
    Caller caller();

    /** The entry of one event; an event need not have any. */
    record GetActivity(UUID eventId, Caller caller) implements ActivityQuery, Query<ActivityView> {}

    /** The entries that match and that the caller may read. */
    record ListActivity(Filter filter, Paging paging, Caller caller)
            implements ActivityQuery, Query<Page<ActivityView>> {}

    /** What an agent did, and what concerned it. */
    record ListOwnActivity(Paging paging, Caller.Agent caller) implements ActivityQuery, Query<Page<ActivityView>> {}

    /** What was said about tasks, on one board or on all that the caller may read. */
    record ListTaskCommentActivity(@Nullable BoardId boardId, Paging paging, Caller caller)
            implements ActivityQuery, Query<Page<TaskCommentActivityView>> {}

    /** Everything that ever happened to one thing, oldest first; also to a thing that is gone. */
    record GetHistory(Kind kind, UUID id, Paging paging, Caller caller)
            implements ActivityQuery, Query<Page<FactView>> {}

    /** Of what there is a history. */
    enum Kind {
        AGENT,
        APPROVAL,
        BOARD,
        TASK
    }

    /** One comment with everything around it. */
    record GetTaskCommentActivity(CommentId commentId, Caller caller)
            implements ActivityQuery, Query<TaskCommentActivityView> {}

    /**
     * Which entries.
     *
     * @param eventType whole types, or beginnings such as {@code task.*}
     */
    record Filter(
            @Nullable BoardId boardId,
            @Nullable AgentId agentId,
            @Nullable TaskId taskId,
            @Nullable UserId userId,
            @Nullable List<String> eventType,
            @Nullable Instant since,
            @Nullable Instant until) {}
}
