package org.openclaw.missioncontrol.query.task;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.BoardTasks;
import org.openclaw.missioncontrol.api.task.TaskCommentView;
import org.openclaw.missioncontrol.api.task.TaskQuery.Filter;
import org.openclaw.missioncontrol.api.task.TaskQuery.GetBoardTasks;
import org.openclaw.missioncontrol.api.task.TaskQuery.GetTask;
import org.openclaw.missioncontrol.api.task.TaskQuery.GetTaskComment;
import org.openclaw.missioncontrol.api.task.TaskQuery.ListTaskComments;
import org.openclaw.missioncontrol.api.task.TaskQuery.ListTasks;
import org.openclaw.missioncontrol.api.task.TaskView;
import org.openclaw.missioncontrol.query.support.Order;
import org.openclaw.missioncontrol.query.support.ReadableBoards;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what is asked about tasks. */
@Component
class TaskQueries {
    private static final Order TASKS = Order.newestFirst(Map.of(
            "created_at", "createdAt",
            "updated_at", "updatedAt",
            "due_at", "dueAt",
            "priority", "priorityRank",
            "title", "title"));
    private static final Order COMMENTS = Order.newestFirst(Map.of("created_at", "createdAt"));

    private final Rows rows;
    private final TaskRows tasks;
    private final ReadableBoards boards;

    TaskQueries(Rows rows, TaskRows tasks, ReadableBoards boards) {
        this.rows = rows;
        this.tasks = tasks;
        this.boards = boards;
    }

    @QueryHandler
    TaskView answer(GetTask query) {
        if (query.boardId() != null) requireBoard(query.boardId(), query.caller());
        var task = rows.one(TaskRow.class, query.taskId(), query.caller().organizationId())
                .orElseThrow(() -> Rejection.notFound("task"))
                .toView();
        if (query.boardId() != null && !query.boardId().equals(task.boardId())) throw Rejection.notFound("task");
        query.caller().requireRead(query.caller().organizationId(), task.boardId(), "task");
        return task;
    }

    /** An agent hears that the tasks of this board are not for it. */
    private void requireBoard(BoardId board, Caller caller) {
        boards.requireKnown(board, caller);
        if (caller instanceof Caller.Agent && !caller.mayRead(board))
            throw Rejection.forbidden(
                    "task_board_mismatch", "This board is not yours. An agent works on the tasks of its own board.");
        caller.requireRead(caller.organizationId(), board, "board");
    }

    @QueryHandler
    Page<TaskView> answer(ListTasks query) {
        List<Specification<TaskRow>> conditions = boards.of(query.caller(), query.boardId());
        conditions.addAll(matching(query.filter()));
        return rows.page(TaskRow.class, conditions, query.paging(), TASKS, TaskRow::toView);
    }

    @QueryHandler
    BoardTasks answer(GetBoardTasks query) {
        boards.require(query.boardId(), query.caller());
        var found = tasks.findOnBoard(
                query.boardId().value(), query.caller().organizationId().value());
        var views = found.stream()
                .map(BoardTaskRow::task)
                .filter(Objects::nonNull)
                .map(TaskRow::toView)
                .toList();
        return new BoardTasks(found.getFirst().position(), views);
    }

    @QueryHandler
    Page<TaskCommentView> answer(ListTaskComments query) {
        var task = answer(new GetTask(query.taskId(), query.boardId(), query.caller()));
        return rows.page(
                TaskCommentRow.class,
                List.of((row, _, is) -> is.and(
                        is.equal(row.get("taskId"), task.id().value()),
                        is.equal(
                                row.get("organizationId"),
                                query.caller().organizationId().value()))),
                query.paging(),
                COMMENTS,
                TaskCommentRow::toView);
    }

    @QueryHandler
    TaskCommentView answer(GetTaskComment query) {
        var comment = rows.one(
                        TaskCommentRow.class, query.commentId(), query.caller().organizationId())
                .orElseThrow(() -> Rejection.notFound("comment"));
        query.caller().requireRead(query.caller().organizationId(), new BoardId(comment.boardId), "comment");
        return comment.toView();
    }

    private static List<Specification<TaskRow>> matching(Filter filter) {
        return List.of(
                filter.status() == null
                        ? any()
                        : (row, _, _) -> row.get("status").in(filter.status()),
                filter.priority() == null ? any() : is("priority", filter.priority()),
                filter.assignedAgentId() == null
                        ? any()
                        : is("assignedAgentId", filter.assignedAgentId().value()),
                Boolean.TRUE.equals(filter.unassigned())
                        ? (row, _, is) -> is.isNull(row.get("assignedAgentId"))
                        : any(),
                filter.tagId() == null ? any() : bears(filter.tagId().value()),
                shows(filter.customFields()),
                filter.dueBefore() == null ? any() : (row, _, is) -> is.lessThan(row.get("dueAt"), filter.dueBefore()),
                filter.dueAfter() == null ? any() : (row, _, is) -> is.greaterThan(row.get("dueAt"), filter.dueAfter()),
                filter.q() == null ? any() : Rows.containing(filter.q(), "title", "description"));
    }

    private static Specification<TaskRow> bears(UUID tag) {
        return (row, _, is) -> ((HibernateCriteriaBuilder) is).arrayContains(row.<UUID[]>get("tagIds"), tag);
    }

    private static Specification<TaskRow> shows(Map<String, String> values) {
        return Specification.allOf(values.entrySet().stream()
                .<Specification<TaskRow>>map(value -> (row, _, is) -> is.equal(
                        is.function(
                                "jsonb_extract_path_text",
                                String.class,
                                row.get("customFieldValues"),
                                ((HibernateCriteriaBuilder) is).value(value.getKey())),
                        value.getValue()))
                .toList());
    }

    private static Specification<TaskRow> is(String property, @Nullable Object value) {
        return (row, _, is) -> is.equal(row.get(property), value);
    }

    private static Specification<TaskRow> any() {
        return Specification.unrestricted();
    }
}
