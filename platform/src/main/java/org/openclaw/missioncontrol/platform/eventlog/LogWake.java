package org.openclaw.missioncontrol.platform.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By LISTEN and NOTIFY. The notification is sent after the commit on a connection of its own: inside the append's
 * transaction it would make all commits queue up. A lost notification costs time, never an event. Until another node is heard
 * nothing is sent but a greeting, whenever this one begins to listen: whoever hears it answers.
 */
final class LogWake implements OtherNodes, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LogWake.class);
    private static final String CHANNEL = "event_log";
    private static final Duration BETWEEN_NOTIFICATIONS = Duration.ofMillis(2);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int LISTEN_MILLIS = 2_000;
    private static final int ANSWER_SECONDS = 5;

    private final DataSource connections;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> returns = new CopyOnWriteArrayList<>();
    private final String node = UUID.randomUUID().toString();
    private final Bell moved = new Bell();
    private volatile boolean alone = true;
    private final Thread listener = Thread.ofVirtual().name("event-log-listen").unstarted(() -> keepOn(this::listen));
    private final Thread speaker = Thread.ofVirtual().name("event-log-notify").unstarted(() -> keepOn(this::speak));

    /** @param connections to the same database, not from a pool, {@link #noticingDeadLinks} */
    LogWake(DataSource connections) {
        this.connections = connections;
    }

    /** Settings of connections that are kept for good: a link that the network has swallowed must not look like silence. */
    static Properties noticingDeadLinks() {
        var settings = new Properties();
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", Integer.toString(ANSWER_SECONDS));
        settings.setProperty("socketTimeout", Integer.toString(ANSWER_SECONDS));
        return settings;
    }

    void start() {
        listener.start();
        speaker.start();
    }

    @Override
    public void tell() {
        if (!alone) moved.ring();
    }

    @Override
    public void hear(Runnable news) {
        listeners.add(news);
    }

    /** Whenever the database can be reached again, and once at the start. */
    void hearReturn(Runnable returned) {
        returns.add(returned);
    }

    private void wake() {
        listeners.forEach(Runnable::run);
    }

    private void listen(Connection connection) throws SQLException {
        execute(connection, "listen " + CHANNEL);
        returns.forEach(Runnable::run);
        wake(); // for what was missed before
        moved.ring(); // the greeting
        var notifications = connection.unwrap(PGConnection.class);
        while (true) {
            var heard = notifications.getNotifications(LISTEN_MILLIS);
            if (heard == null || heard.length == 0) execute(connection, "select 1"); // is it still alive?
            else if (Arrays.stream(heard).anyMatch(one -> !one.getParameter().equals(node))) heardOthers();
        }
    }

    private void heardOthers() {
        if (alone) {
            alone = false;
            moved.ring(); // the answer: what was committed until now has not been told
        }
        wake();
    }

    private void speak(Connection connection) throws SQLException, InterruptedException {
        execute(connection, "set synchronous_commit to off");
        try (var statement = connection.prepareStatement("select pg_notify(?, ?)")) {
            statement.setString(1, CHANNEL);
            statement.setString(2, node);
            while (true) {
                statement.execute(); // once also at the beginning, for what the last connection did not say
                Thread.sleep(BETWEEN_NOTIFICATIONS);
                moved.await();
            }
        }
    }

    private void keepOn(Work work) {
        var pause = SHORTEST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            var since = System.nanoTime();
            try (var connection = connections.getConnection()) {
                work.on(connection);
            } catch (InterruptedException _) {
                return;
            } catch (SQLException | RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) return;
                log.warn("No connection for waking other nodes ({}); trying again", what(e));
                if (System.nanoTime() - since > LONGEST_PAUSE.toNanos()) pause = SHORTEST_PAUSE;
                if (!slept(pause)) return;
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private static String what(Exception failure) {
        return failure instanceof SQLException e ? "SQLSTATE " + e.getSQLState() : failure.toString();
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        listener.interrupt();
        speaker.interrupt();
    }

    private interface Work {
        void on(Connection connection) throws SQLException, InterruptedException;
    }
}
