package org.openclaw.missioncontrol.api.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardView;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupView;
import org.openclaw.missioncontrol.api.tag.TagView;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskStatus;

/**
 * Boards that belong together, by name, each with its most pressing tasks.
 *
 * @param group null for a board that stands alone
 */
public record BoardGroupSnapshotView(@Nullable BoardGroupView group, List<Part> boards) {
    /**
     * One of the boards.
     *
     * @param taskCounts how many of all its tasks have each status that occurs
     * @param tasks those in work first, then by priority, then those changed last
     */
    public record Part(BoardView board, Map<TaskStatus, Long> taskCounts, List<TaskSummary> tasks) {}

    /**
     * A task in short.
     *
     * @param assignee name of the agent that has it
     */
    public record TaskSummary(
            TaskId id,
            BoardId boardId,
            String boardName,
            String title,
            TaskStatus status,
            TaskPriority priority,
            @Nullable AgentId assignedAgentId,
            @Nullable String assignee,
            @Nullable Instant dueAt,
            @Nullable Instant inProgressAt,
            List<TagView.Ref> tags,
            Instant createdAt,
            Instant updatedAt) {}
}
