package org.openclaw.missioncontrol.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.socket.BoardClient;
import org.openclaw.missioncontrol.app.socket.FoldedBoard;
import org.openclaw.missioncontrol.app.socket.StreamReaderClient;
import tools.jackson.databind.JsonNode;

/** The clock of the machine is set back by two hours, and forward by a day, while people work. */
class ClockJumpTest extends ApiTest {
    private static final Clock RIGHT = GenericEventMessage.clock;
    private static final List<Duration> JUMPS =
            List.of(Duration.ZERO, Duration.ofHours(-2), Duration.ofDays(1), Duration.ofSeconds(-1), Duration.ZERO);

    private final List<JsonNode> frames = new ArrayList<>();
    private final List<JsonNode> states = new ArrayList<>();
    private String board;
    private String task;

    @AfterEach
    void setTheClockRight() {
        GenericEventMessage.clock = RIGHT;
    }

    /** Renames a task under each clock, with somebody looking on. */
    private void live() {
        board = board();
        task = task(board, "Begin");
        try (var viewer = new BoardClient(port, board, "?token=" + adminToken.value())) {
            viewer.next("board.state");
            for (var jump : JUMPS) {
                GenericEventMessage.clock = Clock.offset(RIGHT, jump);
                admin.patch("/api/v1/tasks/" + task, Map.of("title", "After " + jump))
                        .ok();
                frames.add(viewer.next("task.updated"));
                states.add(state(""));
            }
        }
    }

    private JsonNode state(String asOf) {
        return admin.get("/api/v1/boards/" + board + "/state" + asOf).ok().json();
    }

    private static List<String> titles() {
        return JUMPS.stream().map(jump -> "After " + jump).toList();
    }

    @Test
    void viewers_history_and_read_models_follow_the_log_and_not_the_clock() {
        live();
        assertThat(frames.stream().map(frame -> frame.at("/changes/title").asString()))
                .isEqualTo(titles());
        assertThat(frames.stream().map(frame -> frame.path("position").asLong()).toList())
                .isSorted();
        assertThat(states.stream().map(state -> state.at("/tasks/0/title").asString()))
                .isEqualTo(titles());
        var facts = admin.get("/api/v1/tasks/" + task + "/history").ok().json().path("items");
        assertThat(facts.valueStream()
                        .map(fact -> fact.path("position").asLong())
                        .toList())
                .hasSize(JUMPS.size() + 1)
                .isSorted();
    }

    @Test
    void every_position_and_every_time_can_still_be_asked_for() {
        live();
        for (var state : states)
            assertThat(state("?as_of=" + state.path("position").asString())).isEqualTo(state);
        for (var frame : frames)
            assertThat(state("?as_of=" + frame.path("timestamp").asString()).path("tasks"))
                    .isIn(states.stream().map(each -> each.path("tasks")).toList());
    }

    @Test
    void a_replay_neither_waits_for_a_day_nor_runs_backwards() throws Exception {
        live();
        var query = "/api/v1/boards/" + board + "/replay?speed=1&max_pause=0.2";
        var folded = new FoldedBoard();
        try (var replay = new StreamReaderClient("http://localhost:" + port + query, adminToken.value(), "")) {
            for (var event = replay.next(); !event.name().equals("end"); event = replay.next())
                folded.apply(event.data());
        }
        assertThat(folded.tasks()).isEqualTo(FoldedBoard.of(states.getLast()).tasks());
    }
}
