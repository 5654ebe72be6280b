package org.openclaw.missioncontrol.socket.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.activity.ActivityView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.task.TaskCommentView;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.api.task.TaskEvent.*;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskQuery.GetTask;
import org.openclaw.missioncontrol.api.task.TaskQuery.GetTaskComment;
import org.openclaw.missioncontrol.api.task.TaskView;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;

/** What happens to the tasks of one board. */
record TaskChannel(BoardId board, Answers answers) implements Channel {
    @Override
    public String key() {
        return "tasks-" + board;
    }

    @Override
    public boolean concerns(Object event) {
        return event instanceof TaskEvent e && e.boardId().equals(board);
    }

    @Override
    public Optional<Item> item(Object event, Envelope envelope) {
        return event instanceof TaskEvent e
                ? Optional.of(answers.item("task", data(e, envelope), board))
                : Optional.empty();
    }

    private Object data(TaskEvent event, Envelope envelope) {
        var type = type(event);
        var activity = answers.activity(envelope).orElse(null);
        if (event instanceof TaskCommented e) return new CommentData(type, activity, comment(e, envelope));
        var task = answers.ask(new GetTask(event.taskId(), answers.everybody(envelope)));
        return new TaskData(type, activity, task.orElse(null), task.isPresent() ? null : event.taskId());
    }

    private @Nullable TaskCommentView comment(TaskCommented event, Envelope envelope) {
        return answers.ask(new GetTaskComment(event.commentId(), answers.everybody(envelope)))
                .orElse(null);
    }

    private static String type(TaskEvent event) {
        return switch (event) {
            case TaskCreated _ -> "task.created";
            case TaskRenamed _,
                    TaskDescribed _,
                    TaskPrioritized _,
                    TaskRescheduled _,
                    TaskDependenciesChanged _,
                    TaskTagsChanged _,
                    TaskCustomFieldsChanged _,
                    TaskAssigned _,
                    TaskDependencyResolved _,
                    TaskDependencyReopened _ -> "task.updated";
            case TaskMoved _ -> "task.status_changed";
            case TaskCommented _ -> "task.comment";
            case TaskDeleted _ -> "task.deleted";
        };
    }

    /** @param taskId named only when the task is no more */
    record TaskData(
            String type,
            @Nullable ActivityView activity,
            @Nullable TaskView task,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            TaskId taskId) {}

    record CommentData(
            String type,
            @Nullable ActivityView activity,
            @Nullable TaskCommentView comment) {}
}
