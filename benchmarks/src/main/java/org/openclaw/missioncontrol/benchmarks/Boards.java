package org.openclaw.missioncontrol.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Boards and tasks, made as everybody makes them: over HTTP. */
final class Boards {
    private static final int AT_ONCE = 8;

    private Boards() {}

    /** The ids of new boards. */
    static List<String> make(Http http, int count) throws IOException {
        var boards = new ArrayList<String>();
        for (var i = 0; i < count; i++) boards.add(made(http, "/api/v1/boards", "{\"name\":\"Board " + i + "\"}"));
        return boards;
    }

    /** The ids of new tasks, in turn on so many new boards. */
    static List<String> tasks(HttpPool pool, int boards, int count) throws Exception {
        var on = new ArrayList<String>();
        pool.use(http -> on.addAll(make(http, boards)));
        return tasks(pool, on, count);
    }

    /** The ids of new tasks, in turn on these boards. */
    static List<String> tasks(HttpPool pool, List<String> boards, int count) throws Exception {
        var tasks = Collections.synchronizedList(new ArrayList<String>());
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Callable<Object>>();
            for (var i = 0; i < count; i++) {
                var body = "{\"board_id\":\"" + boards.get(i % boards.size()) + "\",\"title\":\"Task " + i + "\"}";
                all.add(() -> {
                    pool.use(http -> tasks.add(made(http, "/api/v1/tasks", body)));
                    return body;
                });
            }
            for (var each : threads.invokeAll(all)) each.get();
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
