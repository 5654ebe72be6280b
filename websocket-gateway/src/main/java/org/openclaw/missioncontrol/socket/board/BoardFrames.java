package org.openclaw.missioncontrol.socket.board;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.task.BoardTask;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.api.task.TaskEvent.*;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.api.user.UserQuery.GetActor;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.socket.board.BoardFrame.*;
import org.openclaw.missioncontrol.socket.support.Frame;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns what happened to a task into what viewers of its board are told. */
@Component
class BoardFrames {
    private static final int MOST_BYTES = 32 << 20;

    private final Cache<Long, Frame> made = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Long _, Frame frame) -> frame.bytes())
            .expireAfterWrite(Duration.ofMinutes(1))
            .executor(Runnable::run)
            .build();
    private final Queries queries;
    private final JsonMapper json;

    BoardFrames(Queries queries, JsonMapper json) {
        this.queries = queries;
        this.json = json;
    }

    /** Made once, however many look or come back for it; null for what viewers of a board do not see. */
    @Nullable
    Frame of(TaskEvent event, Envelope envelope) {
        return made.get(envelope.position(), _ -> make(event, envelope));
    }

    private @Nullable Frame make(TaskEvent event, Envelope envelope) {
        return switch (event) {
            case TaskCreated e ->
                write(new TaskAppeared(BoardTask.of(e, envelope.at()), envelope.at(), position(envelope)));
            case TaskRenamed e -> changed(e, envelope, change("title", e.title()));
            case TaskDescribed e -> changed(e, envelope, change("description", e.description()));
            case TaskPrioritized e -> changed(e, envelope, change("priority", e.priority()));
            case TaskRescheduled e -> changed(e, envelope, change("due_at", e.dueAt()));
            case TaskDependenciesChanged e -> changed(e, envelope, change("depends_on_task_ids", e.dependsOnTaskIds()));
            case TaskTagsChanged e -> changed(e, envelope, change("tag_ids", e.tagIds()));
            case TaskCustomFieldsChanged e ->
                changed(e, envelope, change("custom_field_values", e.customFieldValues()));
            case TaskAssigned e -> changed(e, envelope, change("assigned_agent_id", e.assignedAgentId()));
            case TaskMoved e -> changed(e, envelope, moved(e, envelope));
            case TaskDeleted e -> write(new TaskGone(e.taskId(), envelope.at(), position(envelope)));
            case TaskCommented _, TaskDependencyResolved _, TaskDependencyReopened _ -> null;
        };
    }

    Frame write(BoardFrame frame) {
        return Frame.of(json.writeValueAsString(frame));
    }

    private Frame changed(TaskEvent event, Envelope envelope, Map<String, @Nullable Object> changes) {
        changes.put("updated_at", envelope.at());
        var actor = queries.ask(new GetActor(envelope.actor(), envelope.organizationId()));
        return write(new TaskChanged(event.taskId(), changes, actor, envelope.at(), position(envelope)));
    }

    private static Map<String, @Nullable Object> change(String field, @Nullable Object value) {
        var changes = new HashMap<String, @Nullable Object>();
        changes.put(field, value);
        return changes;
    }

    /** A finished task keeps the time at which it was begun. */
    private static Map<String, @Nullable Object> moved(TaskMoved event, Envelope envelope) {
        var changes = change("status", event.status());
        changes.put("previous_status", event.previousStatus());
        changes.put("assigned_agent_id", event.assignedAgentId());
        if (event.status() == TaskStatus.IN_PROGRESS) changes.put("in_progress_at", envelope.at());
        else if (event.status() != TaskStatus.DONE) changes.put("in_progress_at", null);
        return changes;
    }

    private static String position(Envelope envelope) {
        return String.valueOf(envelope.position());
    }
}
