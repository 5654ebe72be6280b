package org.openclaw.missioncontrol.app.socket;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a viewer of a board knows after the frames that he has received. */
public final class FoldedBoard {
    private final Map<String, ObjectNode> tasks = new HashMap<>();

    /** What a state says. */
    public static FoldedBoard of(JsonNode state) {
        var board = new FoldedBoard();
        board.begin(state);
        return board;
    }

    /** The tasks by their ids, as they stand now. */
    public Map<String, JsonNode> tasks() {
        return Map.copyOf(tasks);
    }

    public void apply(JsonNode frame) {
        switch (frame.path("type").asString()) {
            case "board.state" -> begin(frame);
            case "task.created" -> add(frame.path("task"));
            case "task.updated" ->
                frame.path("changes")
                        .forEachEntry(
                                (field, value) -> change(frame.path("task_id").asString(), field, value));
            case "task.deleted" -> tasks.remove(frame.path("task_id").asString());
            default -> {}
        }
    }

    private void begin(JsonNode state) {
        tasks.clear();
        state.path("tasks").forEach(this::add);
    }

    private void add(JsonNode task) {
        tasks.put(task.path("id").asString(), (ObjectNode) task.deepCopy());
    }

    /** What a task was before is told, but is no field of it. */
    private void change(String task, String field, JsonNode value) {
        if (field.equals("previous_status")) return;
        var changed = tasks.get(task).deepCopy();
        tasks.put(task, changed.set(field, value));
    }
}
