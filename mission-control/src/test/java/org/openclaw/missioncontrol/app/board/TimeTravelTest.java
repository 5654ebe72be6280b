package org.openclaw.missioncontrol.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.operations.OperationsTest;
import org.openclaw.missioncontrol.app.socket.BoardClient;
import org.openclaw.missioncontrol.app.socket.FoldedBoard;
import org.openclaw.missioncontrol.app.socket.StreamReaderClient;
import tools.jackson.databind.JsonNode;

/**
 * What a viewer of a board was shown while much was done, can be asked for ever after: at each of many positions, also after
 * the read models were made anew.
 */
class TimeTravelTest extends OperationsTest {
    private static final long SEED = Long.getLong("run.seed", 20260101);
    private static final int COMMANDS = Integer.getInteger("past.commands", 400);
    private static final int POSITIONS = Integer.getInteger("past.positions", 40);
    private static final int WRITERS = 8;
    private static final String LAST = "the last";

    private final Map<String, Map<String, JsonNode>> shown = new TreeMap<>();
    private final FoldedBoard folded = new FoldedBoard();

    @Test
    void shows_at_every_position_what_the_socket_showed_then() throws Exception {
        var board = board(Map.of("require_approval_for_done", false));
        try (var viewer = new BoardClient(port, board, "?token=" + adminToken.value());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looking = threads.submit(() -> look(viewer));
            var done = new ArrayList<Integer>();
            for (var writing : threads.invokeAll(writers(board))) done.add(writing.get());
            task(board, LAST);
            looking.get();
            System.out.printf(
                    "past seed=%d commands=%d positions=%d tasks=%d%n",
                    SEED, done.stream().mapToInt(each -> each).sum(), shown.size(), folded.tasks().size());
        }
        requireThePast(board);
        assertThat(rebuilt("replace").path("state").asString()).isEqualTo("DONE");
        requireThePast(board);
        requireReplay(board);
        for (var task : folded.tasks().keySet()) requireHistory(task);
    }

    private List<Callable<Integer>> writers(String board) {
        var writers = new ArrayList<Callable<Integer>>();
        for (var writer = 0; writer < WRITERS; writer++) {
            var random = new Random(SEED + writer);
            writers.add(() -> work(board, random));
        }
        return writers;
    }

    private int work(String board, Random random) {
        var tasks = new ArrayList<String>();
        var done = 0;
        for (; done < COMMANDS / WRITERS; done++) {
            if (tasks.isEmpty() || random.nextInt(5) == 0) tasks.add("/api/v1/tasks/" + task(board, "Task " + done));
            else change(tasks, random);
        }
        return done;
    }

    private void change(List<String> tasks, Random random) {
        var task = tasks.get(random.nextInt(tasks.size()));
        switch (random.nextInt(6)) {
            case 0 -> admin.patch(task, Map.of("title", "Title " + random.nextInt(), "priority", "high")).ok();
            case 1 -> admin.patch(task, Map.of("description", "Text " + random.nextInt())).ok();
            case 2 -> admin.patch(task, Map.of("status", "in_progress")).ok();
            case 3 -> admin.patch(task, Map.of("status", "inbox", "due_at", "2030-01-01T00:00:00Z")).ok();
            case 4 -> admin.post(task + "/comments", Map.of("message", "Comment")).created();
            default -> {
                admin.delete(task).gone();
                tasks.remove(task);
            }
        }
    }

    /** Notes what is shown at every so many frames. */
    private int look(BoardClient viewer) {
        var frames = 0;
        JsonNode frame;
        do {
            frame = viewer.next();
            folded.apply(frame);
            if (frames++ % Math.max(1, COMMANDS / POSITIONS / 2) == 0)
                shown.put(frame.path("position").asString(), folded.tasks());
        } while (!LAST.equals(frame.path("task").path("title").asString("")));
        return frames;
    }

    private JsonNode state(String board, String query) {
        return admin.get("/api/v1/boards/" + board + "/state" + query).ok().json();
    }

    private void requireThePast(String board) {
        assertThat(shown).hasSizeGreaterThanOrEqualTo(POSITIONS);
        shown.forEach((position, tasks) -> assertThat(
                        FoldedBoard.of(state(board, "?as_of=" + position)).tasks())
                .as("at " + position)
                .isEqualTo(tasks));
    }

    private void requireReplay(String board) throws Exception {
        var replayed = new FoldedBoard();
        var address = "http://localhost:" + port + "/api/v1/boards/" + board + "/replay?speed=0";
        try (var reader = new StreamReaderClient(address, adminToken.value(), "")) {
            for (var event = reader.next(); !event.name().equals("end"); event = reader.next())
                replayed.apply(event.data());
        }
        assertThat(replayed.tasks()).isEqualTo(folded.tasks());
        assertThat(FoldedBoard.of(state(board, "")).tasks()).isEqualTo(folded.tasks());
    }

    /** Field by field, its history leads to the task as it is now. */
    private void requireHistory(String task) {
        var path = "/api/v1/tasks/" + task;
        var fields = new HashMap<String, JsonNode>();
        for (var offset = 0; ; offset += 100) {
            var page = admin.get(path + "/history?limit=100&offset=" + offset).ok().json();
            page.path("items")
                    .forEach(fact -> fact.path("changes")
                            .forEachEntry((field, change) -> fields.put(field, change.path("after"))));
            if (offset + 100 >= page.path("total").asInt()) break;
        }
        var now = admin.get(path).ok().json();
        fields.forEach((field, value) -> assertThat(now.path(field)).as(field).isEqualTo(value));
    }
}
