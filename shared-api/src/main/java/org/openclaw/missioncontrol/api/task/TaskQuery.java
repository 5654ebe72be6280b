package org.openclaw.missioncontrol.api.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Query;
import org.openclaw.missioncontrol.api.tag.TagId;

/** Everything that one can ask about tasks. */
public sealed interface TaskQuery {
    Caller caller();

    /** One task; with a board it must stand on that board. */
    record GetTask(TaskId taskId, @Nullable BoardId boardId, Caller caller) implements TaskQuery, Query<TaskView> {
        public GetTask(TaskId taskId, Caller caller) {
            this(taskId, null, caller);
        }
    }

    /** The tasks that match, of one board or of all that the caller may read. */
    record ListTasks(@Nullable BoardId boardId, Filter filter, Paging paging, Caller caller)
            implements TaskQuery, Query<Page<TaskView>> {}

    /** All tasks of one board, newest first, as of one moment. */
    record GetBoardTasks(BoardId boardId, Caller caller) implements TaskQuery, Query<BoardTasks> {}

    /** All tasks that one board had at a position of the log, newest first; also of a board that is gone. */
    record ListTasksAt(BoardId boardId, long position, Caller caller) implements TaskQuery, Query<List<BoardTask>> {}

    /** The positions behind one and up to another at which tasks of a board changed, in their order: the first 500. */
    record ListTaskChanges(BoardId boardId, long after, long upTo, Caller caller)
            implements TaskQuery, Query<List<Long>> {}

    /** What was said about a task. */
    record ListTaskComments(TaskId taskId, @Nullable BoardId boardId, Paging paging, Caller caller)
            implements TaskQuery, Query<Page<TaskCommentView>> {}

    /** One comment. */
    record GetTaskComment(CommentId commentId, Caller caller) implements TaskQuery, Query<TaskCommentView> {}

    /**
     * Which tasks.
     *
     * @param customFields keys with the values that the tasks show under them, as texts
     * @param q part of title or description, in any case of letters
     */
    record Filter(
            @Nullable List<TaskStatus> status,
            @Nullable AgentId assignedAgentId,
            @Nullable Boolean unassigned,
            @Nullable TaskPriority priority,
            @Nullable TagId tagId,
            Map<String, String> customFields,
            @Nullable Instant dueBefore,
            @Nullable Instant dueAfter,
            @Nullable String q) {
        public static final Filter NONE = new Filter(null, null, null, null, null, Map.of(), null, null, null);
    }
}
