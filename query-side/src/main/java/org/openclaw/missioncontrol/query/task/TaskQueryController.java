package org.openclaw.missioncontrol.query.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.task.TaskCommentView;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskQuery.Filter;
import org.openclaw.missioncontrol.api.task.TaskQuery.GetTask;
import org.openclaw.missioncontrol.api.task.TaskQuery.ListTaskComments;
import org.openclaw.missioncontrol.api.task.TaskQuery.ListTasks;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.api.task.TaskView;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Lists and shows tasks: for people flat and under a board, for agents under {@code /agent}. */
@RestController
@RequestMapping("/api/v1")
class TaskQueryController {
    private static final String CUSTOM_FIELD = "custom_field.";

    private final Queries queries;

    TaskQueryController(Queries queries) {
        this.queries = queries;
    }

    /** Tasks of all boards that the caller may read, newest first. */
    @GetMapping("/tasks")
    Page<TaskView> list(
            @RequestParam("board_id") @Nullable BoardId boardId,
            @RequestParam @Nullable List<TaskStatus> status,
            @RequestParam("assigned_agent_id") @Nullable AgentId assignedAgentId,
            @RequestParam @Nullable Boolean unassigned,
            @RequestParam @Nullable TaskPriority priority,
            @RequestParam("tag_id") @Nullable TagId tagId,
            @RequestParam("due_before") @Nullable Instant dueBefore,
            @RequestParam("due_after") @Nullable Instant dueAfter,
            @RequestParam @Nullable String q,
            WebRequest request,
            Paging paging,
            Caller caller) {
        var filter = new Filter(
                status, assignedAgentId, unassigned, priority, tagId, customFields(request), dueBefore, dueAfter, q);
        return queries.ask(new ListTasks(boardId, filter, paging, caller));
    }

    /** Tasks of one board, newest first. */
    @GetMapping({"/boards/{boardId}/tasks", "/agent/boards/{boardId}/tasks"})
    Page<TaskView> listOnBoard(
            @PathVariable BoardId boardId,
            @RequestParam @Nullable List<TaskStatus> status,
            @RequestParam("assigned_agent_id") @Nullable AgentId assignedAgentId,
            @RequestParam @Nullable Boolean unassigned,
            @RequestParam @Nullable TaskPriority priority,
            @RequestParam("tag_id") @Nullable TagId tagId,
            @RequestParam("due_before") @Nullable Instant dueBefore,
            @RequestParam("due_after") @Nullable Instant dueAfter,
            @RequestParam @Nullable String q,
            WebRequest request,
            Paging paging,
            Caller caller) {
        var filter = new Filter(
                status, assignedAgentId, unassigned, priority, tagId, customFields(request), dueBefore, dueAfter, q);
        return queries.ask(new ListTasks(boardId, filter, paging, caller));
    }

    /** What is asked of custom fields: {@code custom_field.<key>=<value>}. */
    private static Map<String, String> customFields(WebRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith(CUSTOM_FIELD))
                .collect(Collectors.toUnmodifiableMap(
                        parameter -> parameter.getKey().substring(CUSTOM_FIELD.length()),
                        parameter -> parameter.getValue()[0]));
    }

    /** One task. */
    @GetMapping("/tasks/{taskId}")
    TaskView get(@PathVariable TaskId taskId, Caller caller) {
        return queries.ask(new GetTask(taskId, caller));
    }

    /** One task on the board of the path. */
    @GetMapping({"/boards/{boardId}/tasks/{taskId}", "/agent/boards/{boardId}/tasks/{taskId}"})
    TaskView getOnBoard(@PathVariable BoardId boardId, @PathVariable TaskId taskId, Caller caller) {
        return queries.ask(new GetTask(taskId, boardId, caller));
    }

    /** What was said about a task, newest first. */
    @GetMapping("/tasks/{taskId}/comments")
    Page<TaskCommentView> comments(@PathVariable TaskId taskId, Paging paging, Caller caller) {
        return queries.ask(new ListTaskComments(taskId, null, paging, caller));
    }

    /** What was said about a task on the board of the path, newest first. */
    @GetMapping({"/boards/{boardId}/tasks/{taskId}/comments", "/agent/boards/{boardId}/tasks/{taskId}/comments"})
    Page<TaskCommentView> commentsOnBoard(
            @PathVariable BoardId boardId, @PathVariable TaskId taskId, Paging paging, Caller caller) {
        return queries.ask(new ListTaskComments(taskId, boardId, paging, caller));
    }
}
