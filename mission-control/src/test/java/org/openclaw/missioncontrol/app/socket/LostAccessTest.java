package org.openclaw.missioncontrol.app.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.identity.PeopleTest;

/** Who may not see a board any more does not see it any more, although he had opened it before. */
class LostAccessTest extends PeopleTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private Person cleo;
    private String member;
    private String board;

    @BeforeEach
    void let_cleo_look_at_a_board() {
        cleo = colleague("member");
        member = cleo.membership().id();
        board = board();
        ada.changeAccess(member, Map.of("board_access", List.of(Map.of("board_id", board))))
                .ok();
    }

    private BoardClient look(Person person) {
        var viewer = new BoardClient(port, board, "?token=" + person.token());
        viewer.next("board.state");
        return viewer;
    }

    private StreamReaderClient read(String path) throws Exception {
        return new StreamReaderClient("http://localhost:" + port + "/api/v1" + path, cleo.token(), "");
    }

    private String task(String title) {
        return ada.api()
                .post("/api/v1/tasks", Map.of("board_id", board, "title", title))
                .created()
                .id();
    }

    @Nested
    class When_the_rights_are_taken {
        @Test
        void an_open_socket_is_closed_and_those_of_others_stay() {
            try (var lost = look(cleo);
                    var other = look(ada)) {
                ada.changeAccess(member, Map.of()).ok();
                assertThat(lost.closeCodeWithin(SOON)).isEqualTo(4001);
                task("secret");
                other.next("task.created");
            }
        }

        @Test
        void an_open_stream_of_the_board_ends() throws Exception {
            try (var reader = read("/boards/" + board + "/tasks/stream")) {
                task("known");
                reader.next();
                ada.changeAccess(member, Map.of()).ok();
                assertThat(reader.endsWithin(SOON)).isTrue();
            }
        }

        @Test
        void a_replay_of_the_board_ends_and_does_not_say_that_it_was_the_end() throws Exception {
            for (var title : List.of("one", "two", "three", "four")) task(title);
            try (var reader = read("/boards/" + board + "/replay?speed=0.0001&max_pause=1")) {
                reader.next();
                ada.changeAccess(member, Map.of()).ok();
                assertThat(reader.endsWithin(SOON)).isTrue();
                assertThat(reader.rest()).noneMatch(event -> event.name().equals("end"));
            }
        }

        @Test
        void an_open_timeline_tells_nothing_more_of_the_board() throws Exception {
            var readable = board();
            var both = List.of(Map.of("board_id", board), Map.of("board_id", readable));
            ada.changeAccess(member, Map.of("board_access", both)).ok();
            try (var reader = read("/activity/stream")) {
                ada.changeAccess(member, Map.of("board_access", List.of(Map.of("board_id", readable))))
                        .ok();
                task("secret");
                ada.api()
                        .patch("/api/v1/boards/" + readable, Map.of("name", "Seen"))
                        .ok();
                assertThat(reader.next().data().at("/activity/board_id").asString())
                        .isEqualTo(readable);
            }
        }
    }

    @Test
    void a_stream_for_admins_ends_when_he_is_none_any_more() throws Exception {
        ada.changeRole(member, "admin").ok();
        try (var agents = read("/agents/stream")) {
            ada.changeRole(member, "member").ok();
            assertThat(agents.endsWithin(SOON)).isTrue();
        }
    }

    @Nested
    class When_he_is_removed {
        @Test
        void an_open_socket_is_closed() {
            try (var lost = look(cleo)) {
                ada.remove(member).gone();
                assertThat(lost.closeCodeWithin(SOON)).isEqualTo(4001);
            }
        }

        @Test
        void open_streams_end() throws Exception {
            try (var tasks = read("/boards/" + board + "/tasks/stream");
                    var timeline = read("/activity/stream")) {
                ada.remove(member).gone();
                assertThat(tasks.endsWithin(SOON)).isTrue();
                assertThat(timeline.endsWithin(SOON)).isTrue();
            }
        }
    }

    @Test
    void a_socket_stays_open_when_something_else_of_him_changes() {
        try (var viewer = look(cleo)) {
            ada.changeRole(member, "admin").ok();
            task("seen");
            viewer.next("task.created");
        }
    }
}
