package org.openclaw.missioncontrol.app.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.openclaw.missioncontrol.app.SecondNode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes all read models anew from a copy of the log, and compares them with those that went through the faults. */
final class FreshRebuild {
    private static final String COPY = "fresh";
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Scene scene;

    /** @param scene whose product is stopped while its PostgreSQL runs */
    FreshRebuild(Scene scene) {
        this.scene = scene;
    }

    /** Makes them. */
    void make() throws IOException {
        await().atMost(LONGEST).ignoreExceptions().until(() -> copy() == 0);
        var copy = scene.db(COPY);
        empty(copy);
        replay(copy);
    }

    /** The tables that are not what the log makes of them. */
    List<String> unequalTables() {
        var kept = hashes(scene.db(Scene.DATABASE));
        var fresh = hashes(scene.db(COPY));
        return kept.keySet().stream()
                .filter(table -> !kept.get(table).equals(fresh.get(table)))
                .map(table -> table + ": " + kept.get(table) + " and not " + fresh.get(table))
                .toList();
    }

    private int copy() {
        return scene.db("postgres")
                .sql("CREATE DATABASE " + COPY + " TEMPLATE " + Scene.DATABASE)
                .update();
    }

    /** Only the rules go on where they were: they must not do again what they have done. */
    private static void empty(JdbcClient copy) {
        copy.sql("TRUNCATE " + String.join(", ", tables(copy))).update();
        copy.sql("UPDATE view_position SET position = 0 WHERE name = 'views'").update();
        copy.sql("DELETE FROM token_entry WHERE processor_name = 'views'").update();
    }

    private void replay(JdbcClient copy) throws IOException {
        var postgres = scene.postgres();
        try (var _ = SecondNode.on(postgres.url(COPY), postgres.user(), postgres.password())) {
            await().atMost(LONGEST).until(() -> isUpToDate(copy));
        }
    }

    /** Whether the read models show all that is in the log. */
    static boolean isUpToDate(JdbcClient db) {
        return db.sql("SELECT (SELECT position FROM view_position WHERE name = 'views') >= max(position) FROM"
                        + " event_log")
                .query(Boolean.class)
                .single();
    }

    private static TreeMap<String, String> hashes(JdbcClient db) {
        var hashes = new TreeMap<String, String>();
        for (var table : tables(db)) hashes.put(table, hash(table, db));
        return hashes;
    }

    private static String hash(String table, JdbcClient db) {
        return db.sql("SELECT count(*) || ' rows, ' || coalesce(md5(string_agg(r::text, E'\\n' ORDER BY r::text)), '')"
                        + " FROM " + table + " r")
                .query(String.class)
                .single();
    }

    private static List<String> tables(JdbcClient db) {
        return db.sql("""
            SELECT table_name FROM information_schema.tables
             WHERE table_type = 'BASE TABLE'
               AND (table_name LIKE '%\\_view' OR table_name LIKE '%\\_past' OR table_name = 'activity_value')
             ORDER BY 1
            """).query(String.class).list();
    }
}
