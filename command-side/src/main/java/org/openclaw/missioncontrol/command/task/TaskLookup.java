package org.openclaw.missioncontrol.command.task;

import java.util.Collection;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.api.task.TaskEvent.*;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.command.Lookups;
import org.springframework.stereotype.Component;

/** Keeps what other commands must know of tasks, in the transaction of the events. */
@Component
@ProcessingGroup(Lookups.GROUP)
class TaskLookup {
    private final Lookups lookups;

    TaskLookup(Lookups lookups) {
        this.lookups = lookups;
    }

    @EventHandler
    void on(TaskEvent event) {
        switch (event) {
            case TaskCreated e -> add(e);
            case TaskAssigned e ->
                lookups.write(
                        "UPDATE task_lookup SET assigned_agent_id = ? WHERE id = ?", e.assignedAgentId(), e.taskId());
            case TaskMoved e ->
                lookups.write(
                        "UPDATE task_lookup SET status = ?, assigned_agent_id = ? WHERE id = ?",
                        e.status(),
                        e.assignedAgentId(),
                        e.taskId());
            case TaskTagsChanged e -> label(e.taskId(), e.tagIds());
            case TaskCustomFieldsChanged e ->
                fill(e.taskId(), e.customFieldValues().keySet());
            case TaskDependenciesChanged e -> depend(e.taskId(), e.dependsOnTaskIds());
            case TaskDeleted e -> lookups.write("DELETE FROM task_lookup WHERE id = ?", e.taskId());
            case TaskRenamed _,
                    TaskDescribed _,
                    TaskPrioritized _,
                    TaskRescheduled _,
                    TaskDependencyResolved _,
                    TaskDependencyReopened _,
                    TaskCommented _ -> {}
        }
    }

    private void add(TaskCreated event) {
        lookups.write(
                "INSERT INTO task_lookup (id, board_id, organization_id, status, assigned_agent_id) VALUES (?, ?, ?,"
                        + " ?, ?)",
                event.taskId(),
                event.boardId(),
                event.organizationId(),
                event.status(),
                event.assignedAgentId());
        depend(event.taskId(), event.dependsOnTaskIds());
        label(event.taskId(), event.tagIds());
        fill(event.taskId(), event.customFieldValues().keySet());
    }

    private void depend(TaskId task, List<TaskId> dependencies) {
        lookups.write("DELETE FROM task_dependency_lookup WHERE task_id = ?", task);
        for (var dependency : dependencies)
            lookups.write(
                    "INSERT INTO task_dependency_lookup (task_id, depends_on_id) VALUES (?, ?)", task, dependency);
    }

    private void label(TaskId task, List<TagId> tags) {
        lookups.write("DELETE FROM task_tag_lookup WHERE task_id = ?", task);
        for (var tag : tags) lookups.write("INSERT INTO task_tag_lookup (task_id, tag_id) VALUES (?, ?)", task, tag);
    }

    private void fill(TaskId task, Collection<String> keys) {
        lookups.write("DELETE FROM task_field_value_lookup WHERE task_id = ?", task);
        for (var key : keys) lookups.write("""
            INSERT INTO task_field_value_lookup (task_id, field_key, organization_id)
            SELECT id, ?, organization_id FROM task_lookup WHERE id = ?
            """, key, task);
    }
}
