package org.openclaw.missioncontrol.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An event store of npm on the same PostgreSQL, in its own program on Node.js: one event is appended to one of 12,000
 * streams, in a database of its own; by a command that reads the stream first, or by itself.
 */
final class Peer implements AutoCloseable {
    static final String NAME = "@event-driven-io/emmett-postgresql";

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate db = new JdbcTemplate(database.dataSource());
    private final Process node;
    private final PrintWriter asks;
    private final BufferedReader answers;
    private long appended;

    Peer() throws IOException {
        var user = database.username() + ":" + database.password();
        var url = database.jdbcUrl().replace("jdbc:postgresql://", "postgresql://" + user + "@");
        node = Children.start(new ProcessBuilder("node", "append.js", url)
                .directory(folder().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT));
        asks = new PrintWriter(node.outputWriter(StandardCharsets.UTF_8), true);
        answers = node.inputReader(StandardCharsets.UTF_8);
    }

    /** Where the script that starts us has installed it. */
    static Path folder() {
        return Path.of(System.getProperty("peer", "benchmarks/target/peer"));
    }

    /** Its command handler reads the stream, decides and appends. */
    Contender commanding() {
        return (clients, length) -> rate("command", clients, length);
    }

    /** Nothing is read and nothing decided. */
    Contender appending() {
        return (clients, length) -> rate("append", clients, length);
    }

    private double rate(String way, int clients, Duration length) throws Exception {
        db.execute("checkpoint");
        asks.println(way + " " + clients + " " + length.toMillis());
        var answer = answers.readLine();
        if (answer == null) throw new IOException("The peer has ended");
        var numbers = answer.split(" ");
        var now = Long.parseLong(numbers[0]);
        appended += now;
        Long found = db.queryForObject("select count(*) from emt_messages", Long.class);
        if (found == null || found != appended)
            throw new IllegalStateException(appended + " were appended, but " + found + " are found");
        return now / Double.parseDouble(numbers[1]);
    }

    @Override
    public void close() throws InterruptedException {
        Children.end(node);
        database.close();
    }
}
