package org.openclaw.missioncontrol.platform.query;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.platform.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of read models. The statements of one batch of events are gathered and sent together, in their order,
 * in the transaction that also moves the position.
 */
@Component
public class ViewWriter {
    private static final String STATEMENTS = "views.statements";

    private final JdbcTemplate db;

    ViewWriter(JdbcTemplate db) {
        this.db = db;
    }

    /**
     * One statement for one event. It must be harmless when it runs twice.
     *
     * @param values ids, instants and enums go in as they are, a list of ids into {@code ?::uuid[]}
     */
    public void write(String sql, @Nullable Object... values) {
        var batch = CurrentUnitOfWork.get().root();
        List<Statement> statements = batch.getOrComputeResource(STATEMENTS, _ -> {
            batch.onPrepareCommit(done -> flush(done.getResource(STATEMENTS)));
            return new ArrayList<Statement>();
        });
        statements.add(new Statement(sql, Columns.of(values)));
    }

    /** Neighbours with the same text travel as one JDBC batch. */
    private void flush(List<Statement> statements) {
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

    private record Statement(String sql, @Nullable Object[] values) {}
}
