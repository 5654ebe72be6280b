package org.openclaw.missioncontrol.platform.query;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.platform.deadletter.Poison;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the read models anew out of the log while the live ones go on serving, and either puts them in their place, so that
 * no reader ever sees less than before, or tells in what they differ. One at a time, over all nodes.
 */
@Component
public class ViewRebuild {
    /** What it is made for. */
    public enum Purpose {
        REPLACE,
        COMPARE
    }

    public enum State {
        NEVER_RUN,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * How far it is, or how the last one on this node went.
     *
     * @param position of the last event that the new read models show
     * @param of the last event that the live ones showed when it began
     * @param different rows in which new and live ones differ, by table; empty unless they were compared
     * @param failure why it failed, without quoting anything
     */
    public record Progress(
            State state,
            Purpose purpose,
            long position,
            long of,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            Map<String, Long> different,
            @Nullable String failure) {

        private Progress at(long reached) {
            return new Progress(state, purpose, reached, of, startedAt, endedAt, different, failure);
        }

        private Progress done(Map<String, Long> found) {
            return new Progress(State.DONE, purpose, position, of, startedAt, Instant.now(), found, null);
        }

        private Progress failed(String why) {
            return new Progress(State.FAILED, purpose, position, of, startedAt, Instant.now(), different, why);
        }
    }

    private static final Logger log = LoggerFactory.getLogger(ViewRebuild.class);
    private static final Progress NONE =
            new Progress(State.NEVER_RUN, Purpose.REPLACE, 0, 0, null, null, Map.of(), null);
    private static final String KEY = "(729, 2)";

    private final DataSource dataSource;
    private final Views views;
    private final SecondViews second;
    private volatile Progress progress = NONE;

    ViewRebuild(DataSource dataSource, Views views, SecondViews second) {
        this.dataSource = dataSource;
        this.views = views;
        this.second = second;
    }

    public Progress progress() {
        return progress;
    }

    /** Begins, unless one is running here already; what is told is how far it is. */
    public synchronized Progress start(Purpose purpose) {
        if (progress.state() == State.RUNNING) return progress;
        progress = new Progress(State.RUNNING, purpose, 0, views.position(), Instant.now(), null, Map.of(), null);
        Thread.ofVirtual().name("views-rebuild").start(() -> run(purpose));
        return progress;
    }

    private void run(Purpose purpose) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            if (!isFree(statement)) {
                progress = progress.failed("Another node is at it");
                return;
            }
            try {
                var found = build(purpose);
                progress = progress.done(found);
            } finally {
                statement.execute("SELECT pg_advisory_unlock" + KEY);
            }
        } catch (SQLException | RuntimeException e) {
            log.error("The read models could not be made anew: {}", Poison.describe(e));
            progress = progress.failed(Poison.describe(e));
        }
    }

    /** Whether no other node makes them; then none does until this one is done. */
    private static boolean isFree(Statement statement) throws SQLException {
        try (var locked = statement.executeQuery("SELECT pg_try_advisory_lock" + KEY)) {
            return locked.next() && locked.getBoolean(1);
        }
    }

    private Map<String, Long> build(Purpose purpose) {
        if (purpose == Purpose.COMPARE) return second.compare(this::reached);
        second.replace(this::reached);
        return Map.of();
    }

    private void reached(long position) {
        progress = progress.at(position);
    }
}
