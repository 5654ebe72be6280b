package org.openclaw.missioncontrol.app.races;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.NewAgent;
import tools.jackson.databind.json.JsonMapper;

/** What many callers at the same moment must never bring about, wherever they knock. */
abstract class Races extends ApiTest {
    private static final int CALLERS = 64;
    static final String TASKS = "/api/v1/tasks/";
    private static final String APPROVALS = "/api/v1/approvals";

    /** The nodes among which the callers are spread. */
    abstract List<Integer> ports();

    @Test
    void of_64_agents_one_takes_a_task() throws Exception {
        var board = board();
        var task = task(board, "Take me");
        Callable<NewAgent> hire = () -> worker(board);
        var workers = Gate.open(Collections.nCopies(CALLERS, hire));
        var answers = race(
                "take a task",
                CALLERS,
                i -> at(i, workers.get(i).api())
                        .patch("/api/v1/agent/boards/" + board + "/tasks/" + task, Map.of("status", "in_progress")));
        assertThat(tally(answers)).isEqualTo(Map.of("200", 1L, "409 task_taken", 63L));
        var winner = IntStream.range(0, CALLERS)
                .filter(i -> answers.get(i).status() == 200)
                .findFirst()
                .orElseThrow();
        assertThat(admin.get(TASKS + task).text("/assigned_agent_id"))
                .isEqualTo(workers.get(winner).id());
        assertThat(events(task)).containsExactly("task.created", "task.moved");
    }

    @Test
    void of_64_who_decide_an_approval_one_does() throws Exception {
        var approval = approval(task(board(), "Hire"));
        var answers = race(
                "decide an approval",
                CALLERS,
                i -> at(i / 2, admin)
                        .post(APPROVALS + "/" + approval + (i % 2 == 0 ? "/approve" : "/reject"), Map.of()));
        assertThat(tally(answers)).isEqualTo(Map.of("200", 1L, "409 approval_resolved", 63L));
        assertThat(events(approval)).hasSize(2);
    }

    @Test
    void of_64_agents_of_one_name_one_is_created() throws Exception {
        var board = board();
        var answers = race(
                "create an agent name",
                CALLERS,
                i -> at(i, admin)
                        .post("/api/v1/agents", Map.of("board_id", board, "name", i % 2 == 0 ? "Ada" : "ADA")));
        assertThat(tally(answers)).isEqualTo(Map.of("201", 1L, "409 agent_name_taken", 63L));
        assertThat(admin.get("/api/v1/agents?board_id=" + board).text("/total")).isEqualTo("1");
    }

    @Test
    void dependencies_never_close_a_circle() throws Exception {
        var board = board();
        var tasks = List.of(task(board, "One"), task(board, "Other"));
        var answers = race(
                "close a circle",
                CALLERS,
                i -> at(i, admin)
                        .patch(TASKS + tasks.get(i % 2), Map.of("depends_on_task_ids", List.of(tasks.get(1 - i % 2)))));
        assertThat(tally(answers)).isEqualTo(Map.of("200", 32L, "409 dependency_cycle", 32L));
        var changes = new ArrayList<>(events(tasks.getFirst()));
        changes.addAll(events(tasks.getLast()));
        assertThat(changes).containsOnlyOnce("task.dependencies_changed");
    }

    @Test
    void nothing_is_done_without_the_approval_it_needs() throws Exception {
        var board = board(Map.of("require_approval_for_done", true));
        var tasks = tasks(board, 32);
        var approvals = tasks.stream().map(this::approval).toList();
        var path = "/api/v1/boards/" + board + "/approvals/";
        for (int i = 16; i < 32; i++)
            admin.patch(path + approvals.get(i), Map.of("status", "approved")).ok();
        var answers = race(
                "approve or reopen, and move to done",
                CALLERS,
                i -> i < 32
                        ? at(i, admin).patch(path + approvals.get(i), Map.of("status", i < 16 ? "approved" : "pending"))
                        : at(i + 1, admin).patch(TASKS + tasks.get(i - 32), Map.of("status", "done")));
        assertThat(tally(answers.subList(0, 32))).isEqualTo(Map.of("200", 32L));
        var moves = tally(answers.subList(32, CALLERS));
        assertThat(moves.keySet()).isSubsetOf("200", "409 approval_required");
        var approvalsAtMoves = approvalsAtMoves(board);
        assertThat((long) approvalsAtMoves.size()).isEqualTo(moves.getOrDefault("200", 0L));
        assertThat(approvalsAtMoves.values())
                .allSatisfy(states -> assertThat(states).containsExactly("approval.approved"));
        for (int i = 0; i < 32; i++)
            if (answers.get(32 + i).status() == 409) {
                var again = admin.patch(TASKS + tasks.get(i), Map.of("status", "done"));
                if (i < 16) again.ok();
                else again.refused(409, "approval_required");
            }
    }

    @Test
    void nothing_moves_while_an_approval_that_blocks_it_is_pending() throws Exception {
        var board = board(Map.of("block_status_changes_with_pending_approval", true));
        var tasks = tasks(board, 32);
        var approvals = tasks.subList(0, 16).stream().map(this::approval).toList();
        var answers = race("request or reject an approval, and move", CALLERS, i -> {
            if (i >= 32) return at(i + 1, admin).patch(TASKS + tasks.get(i - 32), Map.of("status", "in_progress"));
            if (i < 16) return at(i, admin).post(APPROVALS + "/" + approvals.get(i) + "/reject", Map.of());
            return at(i, admin).post(APPROVALS, Map.of("action_type", "x", "task_id", tasks.get(i)));
        });
        assertThat(tally(answers.subList(0, 32))).isEqualTo(Map.of("200", 16L, "201", 16L));
        var moves = tally(answers.subList(32, CALLERS));
        assertThat(moves.keySet()).isSubsetOf("200", "409 approval_pending");
        var approvalsAtMoves = approvalsAtMoves(board);
        assertThat((long) approvalsAtMoves.size()).isEqualTo(moves.getOrDefault("200", 0L));
        assertThat(approvalsAtMoves.values())
                .allSatisfy(states -> assertThat(states).doesNotContain("approval.requested", "approval.reopened"));
        for (int i = 0; i < 32; i++)
            if (answers.get(32 + i).status() == 409) {
                var again = admin.patch(TASKS + tasks.get(i), Map.of("status", "in_progress"));
                if (i < 16) again.ok();
                else again.refused(409, "approval_pending");
            }
    }

    @Test
    void plain_edits_all_succeed_and_none_is_lost() throws Exception {
        var task = task(board(), "Write");
        var answers = race(
                "edit plain fields",
                CALLERS,
                i -> at(i, admin).patch(TASKS + task, Map.of("title", "Title " + i, "description", "Text " + i)));
        assertThat(tally(answers)).isEqualTo(Map.of("200", 64L));
        var titles = db.sql("SELECT payload::jsonb ->> 'title' FROM event_log WHERE stream_id = ?"
                        + " AND type = 'task.renamed' ORDER BY position")
                .param(task)
                .query(String.class)
                .list();
        assertThat(titles)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, CALLERS).mapToObj(i -> "Title " + i).toList());
        assertThat(events(task)).filteredOn("task.described"::equals).hasSize(CALLERS);
        var now = admin.get(TASKS + task).ok();
        assertThat(now.text("/title")).isEqualTo(titles.getLast());
        assertThat(now.header("ETag")).contains("\"128\"");
    }

    @Test
    void of_64_edits_of_one_version_one_succeeds() throws Exception {
        var task = task(board(), "Write");
        var version = admin.get(TASKS + task).header("ETag").orElseThrow();
        var answers = race(
                "edit one version",
                CALLERS,
                i -> at(i, admin).with("If-Match", version).patch(TASKS + task, Map.of("title", "Title " + i)));
        assertThat(tally(answers)).isEqualTo(Map.of("200", 1L, "412 version_mismatch", 63L));
        assertThat(events(task)).containsExactly("task.created", "task.renamed");
    }

    @Test
    void equal_requests_under_one_key_have_one_effect_and_one_answer() throws Exception {
        var board = board();
        var keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        var answers = race(
                "repeat under one key",
                50,
                i -> at(i, keyed).post("/api/v1/tasks", Map.of("board_id", board, "title", "Once")));
        assertThat(tally(answers)).isEqualTo(Map.of("201", 50L));
        var first = answers.getFirst();
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.json()).isEqualTo(first.json());
            assertThat(answer.header("Location")).isEqualTo(first.header("Location"));
        });
        assertThat(admin.get("/api/v1/boards/" + board + "/tasks").text("/total"))
                .isEqualTo("1");
    }

    private Api at(int caller, Api who) {
        return who.at(ports().get(caller % ports().size()));
    }

    private List<Answer> race(String what, int callers, IntFunction<Answer> call) throws Exception {
        var timings = new Timings();
        var all = IntStream.range(0, callers)
                .<Callable<Answer>>mapToObj(i -> () -> timings.measure(() -> call.apply(i)))
                .toList();
        var answers = Gate.open(all);
        System.out.println("race nodes=" + ports().size() + " [" + what + "] " + tally(answers) + " " + timings);
        return answers;
    }

    /** How often each status came, with the code of a refusal. */
    private static Map<String, Long> tally(List<Answer> answers) {
        return answers.stream()
                .collect(groupingBy(
                        answer -> answer.status() < 400 ? "" + answer.status() : answer.status() + " " + answer.code(),
                        TreeMap::new,
                        counting()));
    }

    private List<String> tasks(String board, int count) throws Exception {
        Callable<String> plan = () -> task(board, "Task");
        return Gate.open(Collections.nCopies(count, plan));
    }

    private String approval(String task) {
        return admin.post(APPROVALS, Map.of("action_type", "x", "task_id", task))
                .created()
                .id();
    }

    List<String> events(String stream) {
        return db.sql("SELECT type FROM event_log WHERE stream_id = ? ORDER BY position")
                .param(stream)
                .query(String.class)
                .list();
    }

    /** For each task that moved, what was last said of its approvals before that place in the log. */
    private Map<String, Set<String>> approvalsAtMoves(String board) {
        var tasks = new HashMap<String, String>();
        var approvals = new LinkedHashMap<String, String>();
        var moves = new HashMap<String, Set<String>>();
        for (var fact : factsOn(board)) {
            var payload = JsonMapper.shared().readTree(fact.payload());
            if (fact.type().equals("task.moved")) {
                var task = payload.get("task_id").asString();
                var states = new HashSet<String>();
                approvals.forEach((approval, state) -> {
                    if (task.equals(tasks.get(approval))) states.add(state);
                });
                assertThat(moves.put(task, states)).isNull();
            } else {
                var approval = payload.get("approval_id").asString();
                approvals.put(approval, fact.type());
                if (fact.type().equals("approval.requested"))
                    tasks.put(approval, payload.at("/task_ids/0").asString());
            }
        }
        return moves;
    }

    private List<Fact> factsOn(String board) {
        return db.sql("""
            SELECT type, payload FROM event_log
             WHERE payload::jsonb ->> 'board_id' = ? AND (type = 'task.moved' OR type LIKE 'approval.%')
             ORDER BY position
            """).param(board).query(Fact.class).list();
    }

    record Fact(String type, String payload) {}
}
