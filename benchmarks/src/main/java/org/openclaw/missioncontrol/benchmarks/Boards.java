package org.openclaw.missioncontrol.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Boards and tasks, made as everybody makes them: over HTTP. */
final class Boards {
    private Boards() {}

    /** The ids of new boards. */
    static List<String> make(Http http, int count) throws IOException {
        var boards = new ArrayList<String>();
        for (var i = 0; i < count; i++) boards.add(made(http, "/api/v1/boards", "{\"name\":\"Board " + i + "\"}"));
        return boards;
    }

    /** The ids of new tasks, in turn on these boards. */
    static List<String> tasks(Http http, List<String> boards, int count) throws IOException {
        var tasks = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var board = boards.get(i % boards.size());
            tasks.add(made(http, "/api/v1/tasks", "{\"board_id\":\"" + board + "\",\"title\":\"Task " + i + "\"}"));
        }
        return tasks;
    }

    /** Gives a task another title, and makes sure that the answer shows it. */
    static void rename(Http http, String task, String title) throws IOException {
        var answer = http.send("PATCH", "/api/v1/tasks/" + task, "{\"title\":\"" + title + "\"}");
        if (!Http.member(answer, "title").equals(title)) throw new IOException("A write is not shown: " + answer);
    }

    private static String made(Http http, String path, String body) throws IOException {
        return Http.member(http.send("POST", path, body), "id");
    }
}
