package org.openclaw.missioncontrol.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.socket.FoldedBoard;
import org.openclaw.missioncontrol.app.socket.StreamReaderClient;
import tools.jackson.databind.JsonNode;

/** A board as it was, and how it came to be what it is. */
class BoardPastApiTest extends ApiTest {
    private String board;
    private String path;

    @BeforeEach
    void plan() {
        board = board(Map.of("require_approval_for_done", false));
        path = "/api/v1/boards/" + board;
    }

    private JsonNode state(String asOf) {
        return admin.get(path + "/state?as_of=" + asOf).ok().json();
    }

    private JsonNode present() {
        return admin.get(path + "/state").ok().json();
    }

    private static List<String> titles(JsonNode state) {
        return state.path("tasks")
                .valueStream()
                .map(task -> task.path("title").asString())
                .toList();
    }

    @Nested
    class The_state {
        @Test
        void of_each_position_stays_what_it_was() {
            var then = new ArrayList<JsonNode>();
            var task = task(board, "Write");
            then.add(present());
            admin.patch("/api/v1/tasks/" + task, Map.of("title", "Rewrite", "priority", "high"))
                    .ok();
            then.add(present());
            admin.patch("/api/v1/tasks/" + task, Map.of("status", "in_progress"))
                    .ok();
            var other = task(board, "Read");
            then.add(present());
            admin.patch(path, Map.of("name", "Renamed " + board)).ok();
            admin.delete("/api/v1/tasks/" + task).gone();
            then.add(present());
            admin.delete("/api/v1/tasks/" + other).gone();
            for (var state : then)
                assertThat(state(state.path("position").asString())).isEqualTo(state);
            assertThat(then.stream().map(BoardPastApiTest::titles))
                    .containsExactly(List.of("Write"), List.of("Rewrite"), List.of("Read", "Rewrite"), List.of("Read"));
            assertThat(titles(present())).isEmpty();
            assertThat(then.getLast().at("/board/name").asString()).startsWith("Renamed");
            assertThat(then.getFirst().at("/board/name").asString()).doesNotStartWith("Renamed");
        }

        @Test
        void of_a_time_is_that_of_the_last_change_until_then() {
            var task = task(board, "Write");
            var created = admin.get("/api/v1/tasks/" + task).ok().text("/created_at");
            admin.delete("/api/v1/tasks/" + task).gone();
            assertThat(titles(state(created))).containsExactly("Write");
            assertThat(state(Instant.now().plusSeconds(60).toString())).isEqualTo(present());
            assertThat(state("999999999999")).isEqualTo(present());
            admin.get(path + "/state?as_of=2020-01-01T00:00:00Z").refused(404, "not_found");
        }

        @Test
        void of_a_board_that_is_gone_can_still_be_asked_for() {
            task(board, "Write");
            var before = present();
            admin.delete(path).gone();
            assertThat(state(before.path("position").asString())).isEqualTo(before);
            admin.get(path + "/state").refused(404, "not_found");
        }

        @Test
        void is_refused_when_the_moment_is_none() {
            admin.get(path + "/state?as_of=yesterday").refused(422, "invalid_moment");
            admin.get("/api/v1/boards/" + UUID.randomUUID() + "/state").refused(404, "not_found");
        }
    }

    @Nested
    class A_replay {
        private List<StreamReaderClient.Event> replay(String query, String lastEventId) throws Exception {
            var events = new ArrayList<StreamReaderClient.Event>();
            try (var reader = read(query, lastEventId)) {
                do events.add(reader.next());
                while (!events.getLast().name().equals("end"));
            }
            events.removeLast();
            return events;
        }

        private StreamReaderClient read(String query, String lastEventId) throws Exception {
            return new StreamReaderClient(
                    "http://localhost:" + port + path + "/replay" + query, adminToken.value(), lastEventId);
        }

        private void live() {
            var task = task(board, "Write");
            admin.patch("/api/v1/tasks/" + task, Map.of("status", "in_progress"))
                    .ok();
            admin.delete("/api/v1/tasks/" + task(board, "Read")).gone();
            admin.patch("/api/v1/tasks/" + task, Map.of("status", "done")).ok();
        }

        @Test
        void leads_from_nothing_to_the_board_as_it_is_now() throws Exception {
            live();
            var frames = replay("?speed=0", "");
            assertThat(frames.stream().map(frame -> frame.data().path("type").asString()))
                    .containsExactly(
                            "board.state",
                            "task.created",
                            "task.updated",
                            "task.created",
                            "task.deleted",
                            "task.updated");
            var folded = new FoldedBoard();
            frames.forEach(frame -> folded.apply(frame.data()));
            assertThat(folded.tasks()).isEqualTo(FoldedBoard.of(present()).tasks());
        }

        @Test
        void between_two_moments_begins_with_the_state_and_shows_what_lies_between() throws Exception {
            live();
            var all = replay("?speed=0", "");
            var part = replay(
                    "?speed=0&from=" + all.get(2).id() + "&to=" + all.get(4).id(), "");
            assertThat(part.getFirst().data().path("tasks").size()).isEqualTo(1);
            assertThat(part.subList(1, 3).stream().map(StreamReaderClient.Event::data))
                    .isEqualTo(all.subList(3, 5).stream()
                            .map(StreamReaderClient.Event::data)
                            .toList());
            assertThat(part).hasSize(3);
        }

        @Test
        void goes_on_where_its_reader_was() throws Exception {
            live();
            var all = replay("?speed=0", "");
            assertThat(replay("?speed=0", all.get(3).id())).isEqualTo(all.subList(4, all.size()));
        }

        @Test
        void keeps_the_rhythm_but_shortens_long_pauses() throws Exception {
            live();
            var began = System.nanoTime();
            replay("?speed=0.001&max_pause=0.2", "");
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofMillis(800), Duration.ofSeconds(5));
        }

        @Test
        void is_refused_when_it_would_end_before_it_begins_or_runs_backwards() {
            task(board, "Write");
            var now = present().path("position").asString();
            admin.get(path + "/replay?to=1&from=" + now).refused(422, "ends_before_it_begins");
            admin.get(path + "/replay?speed=-1").refused(422, "invalid_request");
            admin.get(path + "/replay?max_pause=3600").refused(422, "invalid_request");
        }
    }
}
