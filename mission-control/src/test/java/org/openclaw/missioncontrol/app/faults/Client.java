package org.openclaw.missioncontrol.app.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Somebody who works on a board beside others, on tasks of his own. The seed decides what he does. */
final class Client {
    private static final List<String> STATUSES = List.of("inbox", "in_progress", "review", "done");
    private static final String TASKS = "/api/v1/tasks";
    private static final String TAGS = "/api/v1/tags";
    private static final String BOARDS = "/api/v1/boards";
    private static final String APPROVALS = "/api/v1/approvals";

    private final Sender sender;
    private final String board;
    private final Random random;
    private final List<String> tasks = new ArrayList<>();
    private final Map<String, String> statuses = new HashMap<>();
    private final List<Runnable> deeds = List.of(
            this::createTask,
            this::editTask,
            this::editTask,
            this::moveTask,
            this::moveTask,
            this::comment,
            this::mention,
            this::deleteTask,
            this::tagTask,
            this::dependOnTask,
            this::approve,
            this::deleteBoard);

    Client(Sender sender, String board, long seed) {
        this.sender = sender;
        this.board = board;
        this.random = new Random(seed);
    }

    /** Does one thing after the other. */
    void workWhile(BooleanSupplier wanted) {
        while (wanted.getAsBoolean()) deeds.get(random.nextInt(deeds.size())).run();
    }

    private void createTask() {
        tasks.add(newTask(board));
    }

    private String newTask(String where) {
        var title = word();
        return create(TASKS, Map.of("board_id", where, "title", title), "task.created", title);
    }

    private void editTask() {
        var title = word();
        var body = Map.of("title", title, "description", "What is meant by " + title);
        change(anyTask(), body, List.of("task.renamed", "task.described"), title);
    }

    private void moveTask() {
        var task = anyTask();
        var now = statuses.getOrDefault(task, "inbox");
        var status = any(STATUSES.stream().filter(other -> !other.equals(now)).toList());
        change(task, Map.of("status", status), List.of("task.moved"), status);
        statuses.put(task, status);
    }

    private void comment() {
        sender.insist(commentOn(anyTask()));
    }

    /** Whoever dies before he hears an answer does not come back for it. */
    private void mention() {
        sender.mention(commentOn(anyTask()));
    }

    private Intent commentOn(String task) {
        var message = word();
        return intent(
                "POST",
                TASKS + "/" + task + "/comments",
                Map.of("message", message),
                List.of("task.commented"),
                task,
                message);
    }

    private void deleteTask() {
        var task = anyTask();
        tasks.remove(task);
        delete(TASKS + "/", task, "task.deleted");
    }

    /** A rule of ours takes the tag off the task again. */
    private void tagTask() {
        var name = word();
        var tag = create(TAGS, Map.of("name", name), "tag.created", name);
        change(anyTask(), Map.of("tag_ids", List.of(tag)), List.of("task.tags_changed"), tag);
        delete(TAGS + "/", tag, "tag.deleted");
    }

    /** A rule of ours lets the other task go on without the deleted one. */
    private void dependOnTask() {
        var first = newTask(board);
        var second = newTask(board);
        change(second, Map.of("depends_on_task_ids", List.of(first)), List.of("task.dependencies_changed"), first);
        delete(TASKS + "/", first, "task.deleted");
        tasks.add(second);
    }

    private void approve() {
        var action = word();
        var body = Map.<String, Object>of("board_id", board, "action_type", action, "task_id", anyTask());
        var approval = create(APPROVALS, body, "approval.requested", action);
        var words = word();
        sender.insist(intent(
                "POST",
                APPROVALS + "/" + approval + "/approve",
                Map.of("comment", words),
                List.of("approval.approved"),
                approval,
                words));
    }

    /** A rule of ours deletes the tasks after it. */
    private void deleteBoard() {
        var name = word();
        var doomed = create(BOARDS, Map.of("name", name, "board_type", "general"), "board.created", name);
        newTask(doomed);
        newTask(doomed);
        delete(BOARDS + "/", doomed, "board.deleted");
    }

    private String create(String path, Map<String, Object> body, String event, String word) {
        return sender.insist(intent("POST", path, body, List.of(event), null, word))
                .id();
    }

    private void change(String task, Map<String, ?> body, List<String> events, String word) {
        sender.insist(intent("PATCH", TASKS + "/" + task, body, events, task, word));
    }

    private void delete(String path, String thing, String event) {
        sender.insist(intent("DELETE", path + thing, null, List.of(event), thing, null));
    }

    private Intent intent(
            String method,
            String path,
            @Nullable Object body,
            List<String> events,
            @Nullable String thing,
            @Nullable String word) {
        return new Intent(word(), method, path, body, events, thing, word);
    }

    private String anyTask() {
        if (tasks.isEmpty()) createTask();
        return any(tasks);
    }

    private String word() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
