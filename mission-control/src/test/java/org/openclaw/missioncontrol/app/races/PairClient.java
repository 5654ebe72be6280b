package org.openclaw.missioncontrol.app.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Api.Answer;

/**
 * Somebody who writes something and then reads it: the thing itself, a list that must hold it, and the timeline. The
 * seed decides what is written; nobody else writes on the same board.
 */
final class PairClient {
    private static final List<String> STATUSES = List.of("inbox", "in_progress", "review", "done");
    private static final String TASKS = "/api/v1/tasks/";
    private static final String APPROVALS = "/api/v1/approvals/";

    final Timings writes;
    final Timings reads;

    private final Api writer;
    private final Api reader;
    private final String board;
    private final Random random;
    private final List<Task> tasks = new ArrayList<>();
    private final Map<String, Task> pending = new LinkedHashMap<>();
    private final List<Runnable> deeds = List.of(
            this::createTask,
            this::renameTask,
            this::moveTask,
            this::comment,
            this::deleteTask,
            this::createBoard,
            this::renameBoard,
            this::createAgent,
            this::requestApproval,
            this::approve);

    PairClient(Api writer, Api reader, String board, long seed, Timings writes, Timings reads) {
        this.writer = writer;
        this.reader = reader;
        this.board = board;
        this.random = new Random(seed);
        this.writes = writes;
        this.reads = reads;
    }

    /** One write, and what must be seen of it. */
    void pair() {
        deeds.get(random.nextInt(deeds.size())).run();
    }

    private void createTask() {
        var title = word("Task");
        var made = write("POST", "/api/v1/tasks", Map.of("board_id", board, "title", title));
        var task = new Task(made.id(), title);
        tasks.add(task);
        assertThat(read(TASKS + task.id).json()).isEqualTo(made.json());
        requireListed("/api/v1/boards/" + board + "/tasks?q=" + title, task.id);
        requireEntry("task_id=" + task.id, "task.created", title);
    }

    private void renameTask() {
        if (tasks.isEmpty()) createTask();
        var task = any(tasks);
        task.title = word("Task");
        var changed = write("PATCH", TASKS + task.id, Map.of("title", task.title));
        var seen = read(TASKS + task.id);
        assertThat(seen.text("/title")).isEqualTo(task.title);
        assertThat(seen.header("ETag")).isEqualTo(changed.header("ETag"));
        requireListed("/api/v1/tasks?q=" + task.title, task.id);
        requireEntry("task_id=" + task.id, "task.updated", task.title);
    }

    private void moveTask() {
        if (tasks.isEmpty()) createTask();
        var task = any(tasks);
        var status = any(STATUSES.stream().filter(s -> !s.equals(task.status)).toList());
        write("PATCH", TASKS + task.id, Map.of("status", status));
        task.status = status;
        assertThat(read(TASKS + task.id).text("/status")).isEqualTo(status);
        requireListed("/api/v1/boards/" + board + "/tasks?status=" + status + "&q=" + task.title, task.id);
        requireEntry("task_id=" + task.id, "task.status_changed", " to " + status + ".");
    }

    private void comment() {
        if (tasks.isEmpty()) createTask();
        var task = any(tasks);
        var message = word("Said");
        var made = write("POST", TASKS + task.id + "/comments", Map.of("message", message));
        requireListed(TASKS + task.id + "/comments?limit=100", made.id());
        requireEntry("task_id=" + task.id, "task.comment", message);
    }

    private void deleteTask() {
        createTask();
        var task = tasks.removeLast();
        write("DELETE", TASKS + task.id, null);
        reads.measure(() -> reader.get(TASKS + task.id)).refused(404, "not_found");
        assertThat(read("/api/v1/boards/" + board + "/tasks?q=" + task.title).text("/total"))
                .isEqualTo("0");
        requireEntry("task_id=" + task.id, "task.deleted", task.title);
    }

    private void createBoard() {
        var name = word("Board");
        var made = write("POST", "/api/v1/boards", Map.of("name", name));
        assertThat(read("/api/v1/boards/" + made.id()).json()).isEqualTo(made.json());
        requireListed("/api/v1/boards?q=" + name, made.id());
        requireEntry("board_id=" + made.id(), "board.created", name);
    }

    private void renameBoard() {
        var name = word("Board");
        write("PATCH", "/api/v1/boards/" + board, Map.of("name", name));
        assertThat(read("/api/v1/boards/" + board).text("/name")).isEqualTo(name);
        requireListed("/api/v1/boards?q=" + name, board);
        requireEntry("board_id=" + board, "board.updated", name);
    }

    private void createAgent() {
        var name = word("Agent");
        var made = write("POST", "/api/v1/agents", Map.of("board_id", board, "name", name));
        assertThat(read("/api/v1/agents/" + made.id()).text("/name")).isEqualTo(name);
        requireListed("/api/v1/agents?board_id=" + board + "&q=" + name, made.id());
        requireEntry("agent_id=" + made.id(), "agent.created", name);
    }

    private void requestApproval() {
        createTask();
        var task = tasks.getLast();
        var action = word("action");
        var made = write("POST", "/api/v1/approvals", Map.of("action_type", action, "task_id", task.id));
        pending.put(made.id(), task);
        assertThat(read(APPROVALS + made.id()).text("/status")).isEqualTo("pending");
        requireListed("/api/v1/approvals?status=pending&task_id=" + task.id, made.id());
        requireEntry("task_id=" + task.id, "approval.created", action);
    }

    private void approve() {
        if (pending.isEmpty()) requestApproval();
        var approval = pending.keySet().iterator().next();
        var task = pending.remove(approval);
        write("POST", APPROVALS + approval + "/approve", Map.of());
        assertThat(read(APPROVALS + approval).text("/status")).isEqualTo("approved");
        requireListed("/api/v1/approvals?status=approved&task_id=" + task.id, approval);
        requireEntry("task_id=" + task.id, "approval.approved", "granted");
    }

    private Answer write(String method, String path, @Nullable Object body) {
        var answer = writes.measure(() -> writer.send(method, path, body));
        assertThat(answer.status())
                .as(method + " " + path + answer.response().body())
                .isBetween(200, 299);
        assertThat(answer.header("X-View-Pending")).isEmpty();
        return answer;
    }

    private Answer read(String path) {
        return reads.measure(() -> reader.get(path)).ok();
    }

    private void requireListed(String path, String id) {
        assertThat(read(path).json().get("items").valueStream())
                .as(path)
                .anyMatch(item -> item.get("id").asString().equals(id));
    }

    private void requireEntry(String filter, String type, String words) {
        assertThat(read("/api/v1/activity?" + filter).json().get("items").valueStream())
                .as(filter + " shows " + type + ": " + words)
                .anyMatch(entry -> entry.get("event_type").asString().equals(type)
                        && entry.get("message").asString().contains(words));
    }

    private String word(String kind) {
        return kind + "-" + new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static final class Task {
        private final String id;
        private String title;
        private String status = "inbox";

        private Task(String id, String title) {
            this.id = id;
            this.title = title;
        }
    }
}
