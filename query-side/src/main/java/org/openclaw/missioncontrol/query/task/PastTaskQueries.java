package org.openclaw.missioncontrol.query.task;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.openclaw.missioncontrol.api.task.BoardTask;
import org.openclaw.missioncontrol.api.task.TaskQuery.ListTaskChanges;
import org.openclaw.missioncontrol.api.task.TaskQuery.ListTasksAt;
import org.openclaw.missioncontrol.query.support.ReadableBoards;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what is asked about tasks as they were. */
@Component
class PastTaskQueries {
    private static final int MOST_CHANGES = 500;
    private static final String CHANGES = """
        SELECT DISTINCT position FROM task_version
         WHERE board_id = :board AND organization_id = :organization AND position > :after AND position <= :upTo
         ORDER BY position
         LIMIT :most
        """;

    private final TaskVersionRows tasks;
    private final ReadableBoards boards;
    private final JdbcClient db;

    PastTaskQueries(TaskVersionRows tasks, ReadableBoards boards, JdbcClient db) {
        this.tasks = tasks;
        this.boards = boards;
        this.db = db;
    }

    @QueryHandler
    List<BoardTask> answer(ListTasksAt query) {
        var caller = query.caller();
        boards.requireNowOrOnce(query.boardId(), caller);
        return tasks
                .findAt(
                        query.position(),
                        query.boardId().value(),
                        caller.organizationId().value())
                .stream()
                .map(TaskColumns::toBoardTask)
                .toList();
    }

    @QueryHandler
    List<Long> answer(ListTaskChanges query) {
        var caller = query.caller();
        boards.requireNowOrOnce(query.boardId(), caller);
        return db.sql(CHANGES)
                .param("board", query.boardId().value())
                .param("organization", caller.organizationId().value())
                .param("after", query.after())
                .param("upTo", query.upTo())
                .param("most", MOST_CHANGES)
                .query(Long.class)
                .list();
    }
}
