package org.openclaw.missioncontrol.query.task;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardDeleted;
import org.openclaw.missioncontrol.api.support.Id;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.api.task.TaskEvent.*;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.stereotype.Component;

/** Keeps tasks and their comments as people see them. The comments outlive their task: they are part of the past. */
@Component
@ProcessingGroup(Views.GROUP)
class TaskProjection {
    private final ViewWriter views;

    TaskProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(TaskEvent event, Envelope envelope) {
        switch (event) {
            case TaskCreated e -> create(e, envelope);
            case TaskRenamed e -> set("title = ?", e, envelope, e.title());
            case TaskDescribed e -> set("description = ?", e, envelope, e.description());
            case TaskPrioritized e -> set("priority = ?", e, envelope, e.priority());
            case TaskRescheduled e -> set("due_at = ?", e, envelope, e.dueAt());
            case TaskDependenciesChanged e -> set("depends_on_task_ids = ?::uuid[]", e, envelope, e.dependsOnTaskIds());
            case TaskTagsChanged e -> set("tag_ids = ?::uuid[]", e, envelope, e.tagIds());
            case TaskCustomFieldsChanged e -> set("stored_field_values = ?::jsonb", e, envelope, e.customFieldValues());
            case TaskAssigned e -> set("assigned_agent_id = ?", e, envelope, e.assignedAgentId());
            case TaskMoved e -> move(e, envelope);
            case TaskCommented e -> comment(e, envelope);
            case TaskDeleted e -> end("id", e.taskId(), envelope);
            case TaskDependencyResolved _, TaskDependencyReopened _ -> {}
        }
    }

    /** With a board its tasks are gone at once; their own ends follow. */
    @EventHandler
    void on(BoardDeleted event, Envelope envelope) {
        end("board_id", event.boardId(), envelope);
    }

    /** The past keeps when it was: what a row was last is marked with the end before it goes. */
    private void end(String which, Id id, Envelope envelope) {
        views.write(
                "UPDATE task_view SET position = ?, updated_at = ? WHERE " + which + " = ?",
                envelope.position(),
                envelope.at(),
                id);
        views.write("DELETE FROM task_view WHERE " + which + " = ?", id);
    }

    private void create(TaskCreated event, Envelope envelope) {
        views.writeAbout(
                event.taskId(),
                """
                INSERT INTO task_view (id, organization_id, board_id, title, description, status, priority, due_at,
                    assigned_agent_id, depends_on_task_ids, tag_ids, stored_field_values, created_by_user_id, in_progress_at, auto_created,
                    auto_reason, created_at, updated_at, version, position)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?::uuid[], ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.taskId(),
                event.organizationId(),
                event.boardId(),
                event.title(),
                event.description(),
                event.status(),
                event.priority(),
                event.dueAt(),
                event.assignedAgentId(),
                event.dependsOnTaskIds(),
                event.tagIds(),
                event.customFieldValues(),
                event.createdByUserId(),
                event.status() == TaskStatus.IN_PROGRESS ? envelope.at() : null,
                event.autoCreated(),
                event.autoReason(),
                envelope.at(),
                envelope.at(),
                envelope.sequence(),
                envelope.position());
    }

    private void set(String change, TaskEvent event, Envelope envelope, @Nullable Object value) {
        views.writeAbout(
                event.taskId(),
                "UPDATE task_view SET " + change + ", updated_at = ?, version = ?, position = ? WHERE id = ?",
                value,
                envelope.at(),
                envelope.sequence(),
                envelope.position(),
                event.taskId());
    }

    private void move(TaskMoved event, Envelope envelope) {
        views.writeAbout(
                event.taskId(),
                """
                UPDATE task_view SET status = ?, assigned_agent_id = ?, updated_at = ?, version = ?, position = ?,
                       in_progress_at = CASE ? WHEN 'IN_PROGRESS' THEN ?::timestamptz WHEN 'DONE' THEN in_progress_at END
                 WHERE id = ?
                """,
                event.status(),
                event.assignedAgentId(),
                envelope.at(),
                envelope.sequence(),
                envelope.position(),
                event.status(),
                envelope.at(),
                event.taskId());
    }

    private void comment(TaskCommented event, Envelope envelope) {
        views.writeAbout(
                event.taskId(),
                """
                INSERT INTO task_comment_view
                    (id, organization_id, board_id, task_id, message, agent_id, user_id, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.commentId(),
                envelope.organizationId(),
                event.boardId(),
                event.taskId(),
                event.message(),
                envelope.actor().agentId(),
                envelope.actor().userId(),
                envelope.at());
    }
}
