package org.openclaw.missioncontrol.app.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Owner;
import org.openclaw.missioncontrol.app.identity.PeopleTest;

/** What somebody may have done through the socket of a board at which he looks. */
class BoardOrdersTest extends PeopleTest {
    private String board;

    @BeforeEach
    void found_a_board() {
        board = board();
    }

    private BoardClient look(Person person) {
        var viewer = new BoardClient(port, board, "?token=" + person.token());
        viewer.next("board.state");
        return viewer;
    }

    @Test
    void moves_nothing_and_plans_nothing_for_a_reader() {
        var cleo = colleague("member");
        var task = new Owner(ada.api()).task(board, "Not hers");
        ada.changeAccess(
                        cleo.membership().id(),
                        Map.of("board_access", List.of(Map.of("board_id", board, "can_write", false))))
                .ok();
        try (var reader = look(cleo)) {
            reader.send("{\"type\":\"task.move\",\"task_id\":\"" + task + "\",\"status\":\"review\"}");
            assertThat(reader.next("error").path("code").asString()).isEqualTo("FORBIDDEN");
            var correction = reader.next("task.updated");
            assertThat(correction.path("task_id").asString()).isEqualTo(task);
            assertThat(correction.at("/changes/status").asString()).isEqualTo("inbox");
            reader.send("{\"type\":\"task.create\",\"title\":\"Hers\"}");
            assertThat(reader.next("error").path("code").asString()).isEqualTo("FORBIDDEN");
        }
    }
}
