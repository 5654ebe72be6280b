package org.openclaw.missioncontrol.app.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.faults.Watcher.Received;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The tasks of a board as somebody sees them in the end, by their ids. */
record Picture(Map<String, JsonNode> tasks) {
    private static final int PAGE = 100;

    /** What viewers of a board derive by themselves from other things. */
    private static final List<String> DERIVED = List.of("blocked_by_task_ids", "is_blocked", "tags");

    private Picture() {
        this(new TreeMap<>());
    }

    /** Drawn by somebody who has heard all frames of a board. */
    static Picture afterFrames(List<Received> frames) {
        var picture = new Picture();
        frames.forEach(frame -> picture.change(frame.type(), frame.content()));
        return picture;
    }

    private void change(String type, JsonNode frame) {
        switch (type) {
            case BoardWatcher.STATE -> {
                tasks.clear();
                frame.path("tasks").forEach(this::add);
            }
            case "task.created" -> add(frame.path("task"));
            case "task.updated" -> {
                var changes = ((ObjectNode) frame.path("changes")).deepCopy().without("previous_status");
                var task = tasks.get(frame.path("task_id").asString());
                if (task != null) ((ObjectNode) task).setAll((ObjectNode) changes);
            }
            default -> tasks.remove(frame.path("task_id").asString());
        }
    }

    /** Drawn by somebody who has read all items about the tasks of a board, each of which tells the whole task. */
    static Picture afterItems(List<Received> items) {
        var picture = new Picture();
        for (var item : items) {
            var task = item.content().path("task");
            if (task.isObject()) picture.add(task);
            else picture.tasks.remove(item.content().path("task_id").asString(""));
        }
        return picture;
    }

    /** As the product answers who asks. */
    static Picture of(String board, Api api) {
        var picture = new Picture();
        var path = "/api/v1/boards/" + board + "/tasks?sort=created_at&order=asc&limit=" + PAGE + "&offset=";
        int total;
        int offset = 0;
        do {
            var page = api.get(path + offset).ok().json();
            page.path("items").forEach(picture::add);
            total = page.path("total").asInt();
            offset += PAGE;
        } while (offset < total);
        return picture;
    }

    private void add(JsonNode task) {
        tasks.put(task.path("id").asString(), ((ObjectNode) task).deepCopy().without(DERIVED));
    }

    /** Those that differ from how the other shows them, of all that were seen here or, if asked for, there. */
    List<String> differencesFrom(Picture other, String who) {
        var found = new ArrayList<String>();
        var all = new TreeMap<>(tasks);
        all.putAll(other.tasks);
        for (var id : all.keySet())
            if (!Objects.equals(tasks.get(id), other.tasks.get(id)))
                found.add(who + ": task " + id + " is " + tasks.get(id) + " and not " + other.tasks.get(id));
        return found;
    }
}
