package org.openclaw.missioncontrol.command.task;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.task.CommentId;
import org.openclaw.missioncontrol.api.task.TaskCommand.CommentOnTask;
import org.openclaw.missioncontrol.api.task.TaskCommand.DeleteTask;
import org.openclaw.missioncontrol.api.task.TaskCommentView;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskQuery.GetTask;
import org.openclaw.missioncontrol.api.task.TaskQuery.GetTaskComment;
import org.openclaw.missioncontrol.api.task.TaskView;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.web.LocatedAt;
import org.openclaw.missioncontrol.platform.web.NewId;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans, changes and discusses tasks: for people flat and under a board, for agents under {@code /agent}. */
@RestController
@RequestMapping("/api/v1")
class TaskCommandController {
    private final Commands commands;
    private final Queries queries;

    TaskCommandController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Plans a task. */
    @PostMapping("/tasks")
    @ResponseStatus(CREATED)
    TaskView create(@Valid @RequestBody NewTask body, @NewId TaskId id, Origin origin) {
        commands.send(body.toCommand(id), origin);
        return queries.ask(new GetTask(id, origin.caller()));
    }

    /** Plans a task on the board of the path. */
    @PostMapping({"/boards/{boardId}/tasks", "/agent/boards/{boardId}/tasks"})
    @ResponseStatus(CREATED)
    TaskView createOnBoard(
            @PathVariable BoardId boardId, @Valid @RequestBody NewTask body, @NewId TaskId id, Origin origin) {
        commands.send(body.toCommand(id, boardId), origin);
        return queries.ask(new GetTask(id, origin.caller()));
    }

    /** Changes the fields that are sent, and no others. */
    @PatchMapping("/tasks/{taskId}")
    TaskView update(@PathVariable TaskId taskId, @Valid @RequestBody TaskPatch body, Origin origin) {
        commands.send(body.toCommand(taskId), origin);
        return queries.ask(new GetTask(taskId, origin.caller()));
    }

    /** Changes the fields that are sent of a task on the board of the path. */
    @PatchMapping({"/boards/{boardId}/tasks/{taskId}", "/agent/boards/{boardId}/tasks/{taskId}"})
    TaskView updateOnBoard(
            @PathVariable BoardId boardId,
            @PathVariable TaskId taskId,
            @Valid @RequestBody TaskPatch body,
            Origin origin) {
        queries.ask(new GetTask(taskId, boardId, origin.caller()));
        return update(taskId, body, origin);
    }

    /** Removes a task from its board; its past stays. */
    @DeleteMapping("/tasks/{taskId}")
    @ResponseStatus(NO_CONTENT)
    void delete(@PathVariable TaskId taskId, Origin origin) {
        commands.send(new DeleteTask(taskId), origin);
    }

    /** Removes a task from the board of the path. */
    @DeleteMapping({"/boards/{boardId}/tasks/{taskId}", "/agent/boards/{boardId}/tasks/{taskId}"})
    @ResponseStatus(NO_CONTENT)
    void deleteOnBoard(@PathVariable BoardId boardId, @PathVariable TaskId taskId, Origin origin) {
        queries.ask(new GetTask(taskId, boardId, origin.caller()));
        delete(taskId, origin);
    }

    /** Says something about a task. */
    @PostMapping("/tasks/{taskId}/comments")
    @ResponseStatus(CREATED)
    @LocatedAt("/api/v1/tasks/{taskId}/comments")
    TaskCommentView comment(
            @PathVariable TaskId taskId, @Valid @RequestBody TaskComment body, @NewId CommentId id, Origin origin) {
        commands.send(new CommentOnTask(taskId, body.toComment(id)), origin);
        return queries.ask(new GetTaskComment(id, origin.caller()));
    }

    /** Says something about a task on the board of the path. */
    @PostMapping("/boards/{boardId}/tasks/{taskId}/comments")
    @ResponseStatus(CREATED)
    @LocatedAt("/api/v1/boards/{boardId}/tasks/{taskId}/comments")
    TaskCommentView commentOnBoard(
            @PathVariable BoardId boardId,
            @PathVariable TaskId taskId,
            @Valid @RequestBody TaskComment body,
            @NewId CommentId id,
            Origin origin) {
        queries.ask(new GetTask(taskId, boardId, origin.caller()));
        return comment(taskId, body, id, origin);
    }

    /** Says something about a task on the board of the path, as an agent. */
    @PostMapping("/agent/boards/{boardId}/tasks/{taskId}/comments")
    @ResponseStatus(CREATED)
    @LocatedAt("/api/v1/agent/boards/{boardId}/tasks/{taskId}/comments")
    TaskCommentView commentAsAgent(
            @PathVariable BoardId boardId,
            @PathVariable TaskId taskId,
            @Valid @RequestBody TaskComment body,
            @NewId CommentId id,
            Origin origin) {
        return commentOnBoard(boardId, taskId, body, id, origin);
    }
}
