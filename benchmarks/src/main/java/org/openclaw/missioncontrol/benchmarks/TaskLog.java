package org.openclaw.missioncontrol.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.task.CommentId;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.api.task.TaskEvent.*;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.platform.eventlog.PostgresEventStorageEngine;

/**
 * A part of the log that tells of many tasks at once.
 *
 * @param after the position before its first event
 * @param last the position of its last
 */
record TaskLog(long after, long last, int events, int tasks) {
    private static final int AT_ONCE = 200;
    private static final OrganizationId ORGANIZATION = OrganizationId.next();
    private static final BoardId BOARD = BoardId.next();
    private static final Map<String, String> ENVELOPE = Map.of(
            "organization_id", ORGANIZATION.toString(),
            "actor_type", "USER",
            "actor_id", UUID.randomUUID().toString(),
            "correlation_id", UUID.randomUUID().toString(),
            "causation_id", UUID.randomUUID().toString(),
            "channel", "rest");

    /** Appends it to the log, behind what is there. */
    static TaskLog appended(Insides insides, int events) {
        var engine = insides.bean(PostgresEventStorageEngine.class);
        var after = highest(insides);
        var tasks = 0;
        for (var done = 0; done < events; ) {
            var ids = Stream.generate(TaskId::next).limit(AT_ONCE).toList();
            var next = lives(ids).stream().limit(events - done).toList();
            for (var from = 0; from < next.size(); from += AT_ONCE)
                engine.appendEvents(next.subList(from, Math.min(from + AT_ONCE, next.size())));
            done += next.size();
            tasks += Math.min(AT_ONCE, next.size());
        }
        return new TaskLog(after, highest(insides), events, tasks);
    }

    private static long highest(Insides insides) {
        Long highest = insides.db().queryForObject("select max(position) from event_log", Long.class);
        return highest == null ? 0 : highest;
    }

    /** They are created together; then something happens now to this one and now to that one. */
    private static List<DomainEventMessage<?>> lives(List<TaskId> tasks) {
        var lives = new ArrayList<DomainEventMessage<?>>();
        for (var sequence = 0; sequence < 6; sequence++)
            for (var i = 0; i < tasks.size(); i++) {
                var task = tasks.get(i);
                var event = sequence == 0 ? created(task) : change(task, (i + sequence) % 5);
                lives.add(new GenericDomainEventMessage<>("task", task.toString(), sequence, event, ENVELOPE));
            }
        return lives;
    }

    private static TaskEvent created(TaskId task) {
        return new TaskCreated(
                task,
                BOARD,
                ORGANIZATION,
                "A task",
                null,
                TaskStatus.INBOX,
                TaskPriority.MEDIUM,
                null,
                null,
                List.of(),
                List.of(),
                Map.of(),
                null,
                false,
                null);
    }

    private static TaskEvent change(TaskId task, int kind) {
        return switch (kind) {
            case 0 -> new TaskRenamed(task, BOARD, "Another title");
            case 1 -> new TaskDescribed(task, BOARD, "What is to be done, in one sentence or two.");
            case 2 -> new TaskPrioritized(task, BOARD, TaskPriority.HIGH);
            case 3 -> new TaskMoved(task, BOARD, TaskStatus.INBOX, TaskStatus.IN_PROGRESS, null, MoveCause.REQUEST);
            default -> new TaskCommented(task, BOARD, CommentId.next(), "It is on its way.");
        };
    }
}
