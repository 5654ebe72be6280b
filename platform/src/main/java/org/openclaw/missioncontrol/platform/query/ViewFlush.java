package org.openclaw.missioncontrol.platform.query;

import static java.util.stream.Collectors.groupingBy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.platform.deadletter.DeadLetters;
import org.openclaw.missioncontrol.platform.deadletter.Poison;
import org.openclaw.missioncontrol.platform.query.ViewBatch.Statement;
import org.openclaw.missioncontrol.platform.query.ViewBatch.Step;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes batches, in the transactions that move the position. All statements of a batch travel together. When that fails
 * because of one of the events, each event is written alone, and those that cannot be written are parked.
 */
final class ViewFlush {
    /**
     * In one trip, one after the other: the lock, before a table is named; the position; the point to which a failure goes back.
     * These statements are always the same, so their plans are kept.
     */
    private static final String BEGIN = """
        SELECT pg_advisory_xact_lock_shared(?, ?), set_config('plan_cache_mode', 'force_generic_plan', true);
        UPDATE view_position SET position = greatest(position, ?) WHERE name = ?
        RETURNING exists(SELECT FROM dead_letter WHERE processing_group = ?);
        SAVEPOINT before_events
        """;

    private final JdbcTemplate db;
    private final DeadLetters letters;

    ViewFlush(JdbcTemplate db, DeadLetters letters) {
        this.db = db;
        this.letters = letters;
    }

    /** @param group under whose name events are parked */
    void write(ViewBatch batch, String group) {
        var hasLetters =
                Boolean.TRUE.equals(db.execute(BEGIN, (PreparedStatement begin) -> begun(begin, batch, group)));
        var parked = hasLetters ? letters.parked(group, streams(batch)) : new HashSet<String>();
        var sound = batch.steps().stream()
                .filter(step -> !isParked(step, group, parked))
                .toList();
        if (poisonOf(statements(sound)) != null) for (var step : sound) write(step, group, parked);
    }

    /** Whether events of the group are parked. */
    private static boolean begun(PreparedStatement begin, ViewBatch batch, String group) throws SQLException {
        begin.setInt(1, ViewLock.CLASS);
        begin.setInt(2, ViewLock.KEY);
        begin.setLong(3, batch.position());
        begin.setString(4, Views.GROUP);
        begin.setString(5, group);
        begin.execute();
        begin.getMoreResults();
        try (var letters = begin.getResultSet()) {
            return letters.next() && letters.getBoolean(1);
        }
    }

    /** The same without a net: a failure is thrown. */
    void writeAll(ViewBatch batch) {
        run(statements(batch.steps()));
    }

    private void write(Step step, String group, Set<String> parked) {
        if (isParked(step, group, parked)) return;
        db.execute("SAVEPOINT before_events");
        var poison = poisonOf(step.statements());
        if (poison != null) park(step, group, parked, poison);
    }

    /** An event waits behind the parked ones of its stream, if it has anything to do. */
    private boolean isParked(Step step, String group, Set<String> parked) {
        if (step.failure() != null) park(step, group, parked, step.failure());
        else if (!parked.contains(stream(step))) return false;
        else if (!step.statements().isEmpty()) letters.park(group, step.event(), null);
        return true;
    }

    private void park(Step step, String group, Set<String> parked, Throwable cause) {
        var isFirst = parked.add(stream(step));
        letters.park(group, step.event(), isFirst ? Poison.describe(cause) : null);
    }

    /** What was wrong with what was written, after which nothing of it is left; null when all is well. */
    private @Nullable DataAccessException poisonOf(List<Statement> statements) {
        try {
            run(statements);
            return null;
        } catch (DataAccessException e) {
            if (!Poison.isIn(e)) throw e;
            db.execute("ROLLBACK TO SAVEPOINT before_events");
            return e;
        }
    }

    /** Lane by lane. */
    private void run(List<Statement> statements) {
        statements.stream()
                .collect(groupingBy(Statement::lane, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(lane -> ViewTrips.of(lane).forEach(trip -> db.batchUpdate(trip.sql(), trip.values())));
    }

    private static List<Statement> statements(List<Step> steps) {
        return steps.stream().flatMap(step -> step.statements().stream()).toList();
    }

    private static Set<String> streams(ViewBatch batch) {
        return batch.steps().stream().map(ViewFlush::stream).collect(Collectors.toSet());
    }

    private static String stream(Step step) {
        return DeadLetters.streamOf(step.event());
    }
}
