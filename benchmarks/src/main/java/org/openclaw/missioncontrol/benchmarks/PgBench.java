package org.openclaw.missioncontrol.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * PostgreSQL's own load generator with a transaction of ours, prepared. It writes a table made like the log of the
 * product, without its trigger: what the machine, the disk and the indexes allow to anybody.
 */
final class PgBench implements Contender {
    private static final Pattern DONE = Pattern.compile("actually processed: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");

    private final TestDatabase database;
    private final JdbcTemplate db;
    private final Path script;

    private PgBench(TestDatabase database, String name) throws IOException {
        this.database = database;
        this.db = new JdbcTemplate(database.dataSource());
        this.script = Files.createTempFile(Children.SCRATCH, name, ".sql");
        try (var text = PgBench.class.getResourceAsStream("/pgbench/" + name + ".sql")) {
            if (text == null) throw new IllegalArgumentException("No script " + name);
            Files.write(script, text.readAllBytes());
        }
        db.execute("create table if not exists bench_log (like event_log including all)");
    }

    /** One event row per transaction. */
    static PgBench appending(TestDatabase database) throws IOException {
        return new PgBench(database, "append");
    }

    /** What a command does at least: ten events of its stream are read, one is appended. */
    static PgBench commanding(TestDatabase database) throws IOException {
        var bench = new PgBench(database, "command");
        bench.db.execute("""
            insert into bench_log (event_id, organization_id, stream_type, stream_id, sequence_number, type, revision,
                                   recorded_at, payload, meta_data)
            select gen_random_uuid()::text, gen_random_uuid(), 'task', 'stream-' || stream, event, 'task.renamed', '1',
                   now(), repeat('x', 150), repeat('x', 350)
              from generate_series(1, 5000) stream, generate_series(-9, 0) event\
            """);
        bench.db.execute("create sequence bench_number");
        bench.db.execute("analyze bench_log");
        return bench;
    }

    @Override
    public double rate(int clients, Duration length) throws Exception {
        db.execute("checkpoint");
        var before = count();
        var said = run(clients, Math.max(1, length.toSeconds()));
        if (count() - before != (long) number(DONE, said)) throw new IllegalStateException("Rows are missing: " + said);
        return number(RATE, said);
    }

    private String run(int clients, long seconds) throws IOException, InterruptedException {
        return Children.said(
                program(),
                "--no-vacuum",
                "--protocol=prepared",
                "--file=" + script,
                "--client=" + clients,
                "--jobs=2",
                "--time=" + seconds,
                "--host=localhost",
                "--port=" + URI.create(database.jdbcUrl().substring(5)).getPort(),
                "--username=" + database.username(),
                database.jdbcUrl().replaceFirst(".*/", ""));
    }

    /** Where the script that starts us has found it. */
    static String program() {
        return System.getProperty("pgbench", "pgbench");
    }

    private long count() {
        Long count = db.queryForObject("select count(*) from bench_log", Long.class);
        return count == null ? 0 : count;
    }

    private static double number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) throw new IllegalStateException("pgbench says: " + text);
        return Double.parseDouble(found.group(1));
    }
}
