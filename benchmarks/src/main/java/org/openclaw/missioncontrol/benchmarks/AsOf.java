package org.openclaw.missioncontrol.benchmarks;

import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long it takes to show a board as it was, behind a log of a million events. The log and the rows that the projection
 * would have made of it are laid into the database by SQL while the product is down; then random boards are asked for at
 * random positions, one after another, over HTTP.
 *
 * <pre>
 * ./mvnw -q -pl benchmarks -am compile
 * java -cp benchmarks/target/classes:$(cat benchmarks/target/classpath.txt) \
 *     -Devents=1000000 -Dtasks=20000 -Dboards=50 org.openclaw.missioncontrol.benchmarks.AsOf
 * </pre>
 */
final class AsOf {
    private static final int EVENTS = Integer.getInteger("events", 1_000_000);
    private static final int TASKS = Integer.getInteger("tasks", 20_000);
    private static final int BOARDS = Integer.getInteger("boards", 50);
    private static final int QUESTIONS = Integer.getInteger("questions", 1_000);
    private static final int WARM_UP = 200;

    private static final String LAY_LOG = """
        INSERT INTO event_log (event_id, organization_id, stream_type, stream_id, sequence_number, type, revision, recorded_at,
                               payload, meta_data)
        SELECT gen_random_uuid(), t.organization_id, 'task', t.id, n / :tasks, 'task.renamed', '1', now(),
               json_build_object('task_id', t.id, 'board_id', t.board_id, 'title', 'Title ' || n), :around
          FROM generate_series(0, :events - 1) AS n
          JOIN (SELECT id, board_id, organization_id, number FROM laid) AS t ON t.number = n % :tasks
         ORDER BY n
        """;
    private static final String LAY_TASKS = """
        CREATE UNLOGGED TABLE laid AS
        SELECT n AS number, gen_random_uuid() AS id, b.id AS board_id, b.organization_id
          FROM generate_series(0, :tasks - 1) AS n
          JOIN (SELECT id, organization_id, row_number() OVER () - 1 AS number FROM board_view) AS b
            ON b.number = n % :boards
        """;
    private static final String LAY_ROWS = """
        INSERT INTO %s (id, organization_id, board_id, title, status, priority, depends_on_task_ids, tag_ids,
                        stored_field_values, auto_created, created_at, updated_at, version, position %s)
        SELECT t.id, t.organization_id, t.board_id, 'Title ' || n, 'INBOX', 'MEDIUM', '{}', '{}', '{}', false, now(), now(),
               n / :tasks, :before + n + 1 %s
          FROM generate_series(%s) AS n
          JOIN laid AS t ON t.number = n %% :tasks
        """;

    private AsOf() {}

    static void main() throws Exception {
        System.setProperty("test.database.durable", "true");
        var database = TestDatabase.create();
        try (var first = new Product(database);
                var http = first.http()) {
            Boards.make(http, BOARDS);
        }
        var db = JdbcClient.create(database.dataSource());
        var before = lay(db);
        try (var product = new Product(database);
                var http = product.http()) {
            var boards = db.sql("SELECT id FROM board_view").query(UUID.class).list();
            var random = new Random(20260101);
            var found = new Histogram(3);
            var bytes = 0L;
            for (var i = -WARM_UP; i < QUESTIONS; i++) {
                var position = before + TASKS + random.nextInt(EVENTS - TASKS);
                var path = "/api/v1/boards/" + boards.get(random.nextInt(BOARDS)) + "/state?as_of=" + position;
                var began = System.nanoTime();
                bytes = http.send("GET", path, "").length();
                if (i >= 0) found.recordValue((System.nanoTime() - began) / 1_000);
            }
            print(db, found, bytes);
        }
        System.exit(0);
    }

    /** The position before the first of what is laid. */
    private static long lay(JdbcClient db) {
        long before =
                db.sql("SELECT max(position) FROM event_log").query(Long.class).single();
        var around = db.sql("SELECT meta_data FROM event_log WHERE type = 'board.created' LIMIT 1")
                .query(String.class)
                .single();
        db.sql(LAY_TASKS).param("tasks", TASKS).param("boards", BOARDS).update();
        db.sql(LAY_LOG)
                .param("tasks", TASKS)
                .param("events", EVENTS)
                .param("around", around)
                .update();
        lay(db, before, "task_past", ", until_position", ", :before + n + 1 + :tasks", "0, :events - :tasks - 1");
        lay(db, before, "task_view", "", "", ":events - :tasks, :events - 1");
        db.sql("UPDATE view_position SET position = (SELECT max(position) FROM event_log)")
                .update();
        db.sql("""
            UPDATE token_entry SET owner = NULL, token = convert_to(regexp_replace(convert_from(token, 'UTF8'), '\\d+',
                (SELECT max(position) FROM event_log)::text), 'UTF8')
            """).update();
        db.sql("VACUUM ANALYZE").update();
        return before;
    }

    private static void lay(JdbcClient db, long before, String table, String column, String value, String numbers) {
        db.sql(LAY_ROWS.formatted(table, column, value, numbers))
                .param("tasks", TASKS)
                .param("events", EVENTS)
                .param("before", before)
                .update();
    }

    private static void print(JdbcClient db, Histogram found, long bytes) {
        System.out.printf(
                Locale.ROOT,
                "as_of: %,d events, %,d former rows, %d boards of %d tasks, %d questions, last answer %,d bytes: p50"
                        + " %.1f, p95 %.1f, p99 %.1f, longest %.1f ms%n",
                db.sql("SELECT count(*) FROM event_log").query(Long.class).single(),
                db.sql("SELECT count(*) FROM task_past").query(Long.class).single(),
                BOARDS,
                TASKS / BOARDS,
                found.getTotalCount(),
                bytes,
                found.getValueAtPercentile(50) / 1e3,
                found.getValueAtPercentile(95) / 1e3,
                found.getValueAtPercentile(99) / 1e3,
                found.getMaxValue() / 1e3);
    }
}
