package org.openclaw.missioncontrol.platform.query;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Connection;
import java.sql.Savepoint;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.platform.deadletter.DeadLetters;
import org.openclaw.missioncontrol.platform.deadletter.Poison;
import org.openclaw.missioncontrol.platform.query.ViewBatch.Statement;
import org.openclaw.missioncontrol.platform.query.ViewBatch.Step;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes batches, in the transactions that move the position. All statements of a batch travel together. When that fails
 * because of one of the events, each event is written alone, and those that cannot be written are parked.
 */
final class ViewFlush {
    private final JdbcTemplate db;
    private final DeadLetters letters;

    ViewFlush(JdbcTemplate db, DeadLetters letters) {
        this.db = db;
        this.letters = letters;
    }

    /** @param group under whose name events are parked */
    void write(ViewBatch batch, String group) {
        var hasLetters =
                Boolean.TRUE.equals(db.queryForObject("""
                    UPDATE view_position SET position = greatest(position, ?) WHERE name = ?
                    RETURNING exists(SELECT FROM dead_letter WHERE processing_group = ?)
                    """, Boolean.class, batch.position(), Views.GROUP, group));
        var parked = hasLetters ? letters.parked(group, streams(batch)) : new HashSet<String>();
        var sound = batch.steps().stream()
                .filter(step -> !isParked(step, group, parked))
                .toList();
        if (poisonOf(() -> run(statements(sound))) != null) for (var step : sound) write(step, group, parked);
    }

    /** The same without a net: a failure is thrown. */
    void writeAll(ViewBatch batch) {
        run(statements(batch.steps()));
    }

    private void write(Step step, String group, Set<String> parked) {
        if (isParked(step, group, parked)) return;
        var poison = poisonOf(() -> run(step.statements()));
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
    private @Nullable DataAccessException poisonOf(Runnable writing) {
        var before = Objects.requireNonNull(db.execute((ConnectionCallback<Savepoint>) Connection::setSavepoint));
        try {
            writing.run();
            return null;
        } catch (DataAccessException e) {
            if (!Poison.isIn(e)) throw e;
            db.execute((ConnectionCallback<Boolean>) connection -> {
                connection.rollback(before);
                return true;
            });
            return e;
        }
    }

    /** Lane by lane; in each, neighbours with the same text travel as one JDBC batch. */
    private void run(List<Statement> statements) {
        statements.stream()
                .collect(groupingBy(Statement::lane, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::runLane);
    }

    private void runLane(List<Statement> statements) {
        int from = 0;
        while (from < statements.size()) {
            var sql = statements.get(from).sql();
            int to = from + 1;
            while (to < statements.size() && statements.get(to).sql().equals(sql)) to++;
            db.batchUpdate(
                    sql,
                    statements.subList(from, to).stream().map(Statement::values).toList());
            from = to;
        }
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
