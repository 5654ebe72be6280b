package org.openclaw.missioncontrol.socket.stream;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.GetTaskCommentActivity;
import org.openclaw.missioncontrol.api.activity.TaskCommentActivityView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskCommented;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;

/** What is said about tasks, on one board or on all that the reader may read. */
record CommentChannel(@Nullable BoardId board, Answers answers) implements Channel {
    @Override
    public String key() {
        return "comments";
    }

    @Override
    public boolean concerns(Object event) {
        return event instanceof TaskCommented said && (board == null || board.equals(said.boardId()));
    }

    @Override
    public Optional<Item> item(Object event, Envelope envelope) {
        if (!(event instanceof TaskCommented said)) return Optional.empty();
        return answers.ask(new GetTaskCommentActivity(said.commentId(), answers.everybody(envelope)))
                .map(comment -> answers.item("comment", new CommentData(comment), said.boardId()));
    }

    record CommentData(TaskCommentActivityView comment) {}
}
