package org.openclaw.missioncontrol.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.agent.AgentEvent.AgentTokenIssued;
import org.openclaw.missioncontrol.api.agent.AgentEvent.TokenSource;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentView;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardRulesChanged;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardRules;
import org.openclaw.missioncontrol.api.board.BoardView;
import org.openclaw.missioncontrol.api.support.Personal;
import org.openclaw.missioncontrol.api.task.TaskEvent.MoveCause;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskMoved;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.api.task.TaskView;
import org.openclaw.missioncontrol.platform.web.Json;

class FieldsTest {
    private static final Entry ENTRY = Entry.of("a.b", "Something happened.");

    private final Fields fields = new Fields(Json.mapper());

    private Map<String, String> told(Object event, Class<? extends Record> view, Entry entry) {
        return fields.of(event, view, entry).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().toString()));
    }

    @Test
    void are_what_event_and_view_have_in_common() {
        var board = BoardId.next();
        var moved = new TaskMoved(TaskId.next(), board, TaskStatus.INBOX, TaskStatus.DONE, null, MoveCause.REQUEST);
        assertThat(told(moved, TaskView.class, ENTRY))
                .isEqualTo(Map.of(
                        "board_id", "\"" + board + "\"",
                        "status", "\"done\"",
                        "assigned_agent_id", "null"));
    }

    @Test
    void are_found_inside_of_records_too() {
        var rules = new BoardRules(true, false, true, false, 7);
        assertThat(told(new BoardRulesChanged(BoardId.next(), rules), BoardView.class, ENTRY))
                .hasSize(5)
                .containsEntry("require_approval_for_done", "true")
                .containsEntry("max_agents", "7");
    }

    @Test
    void are_joined_by_what_the_entry_implies() {
        var moved = new TaskMoved(
                TaskId.next(), BoardId.next(), TaskStatus.INBOX, TaskStatus.DONE, null, MoveCause.REQUEST);
        assertThat(told(moved, TaskView.class, ENTRY.with("title", null))).containsEntry("title", "null");
    }

    @Test
    void are_never_personal() {
        record Renamed(@Personal String name, List<String> tags) {}
        record View(@Nullable String name, List<String> tags) {}
        assertThat(told(new Renamed("Ada", List.of()), View.class, ENTRY)).containsOnlyKeys("tags");
    }

    @Test
    void are_never_secrets() {
        var issued = new AgentTokenIssued(AgentId.next(), BoardId.next(), "5e884898", TokenSource.ADMIN);
        assertThat(told(issued, AgentView.class, ENTRY)).containsOnlyKeys("board_id");
    }
}
