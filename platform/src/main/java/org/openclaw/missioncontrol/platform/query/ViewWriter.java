package org.openclaw.missioncontrol.platform.query;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Id;
import org.openclaw.missioncontrol.platform.deadletter.DeadLetters;
import org.openclaw.missioncontrol.platform.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of read models. The statements of one batch of events are gathered and sent together, in their order,
 * in the transaction that also moves the position.
 */
@Component
public class ViewWriter {
    private static final String BATCH = ViewBatch.class.getName();
    private static final String ROWS = "rows";

    private final ViewFlush flush;
    private final Views views;

    ViewWriter(JdbcTemplate db, DeadLetters letters, Views views) {
        this.flush = new ViewFlush(db, letters);
        this.views = views;
    }

    /**
     * One statement for one event. It must be harmless when it runs twice.
     *
     * @param values ids, instants and enums go in as they are, a list of ids into {@code ?::uuid[]}
     */
    public void write(String sql, @Nullable Object... values) {
        add(ROWS, null, sql, values);
    }

    /** The same for rows of one thing, which no statement about another thing reads or writes: the order of those is free. */
    public void writeAbout(Id thing, String sql, @Nullable Object... values) {
        add(ROWS, thing, sql, values);
    }

    /** The same for tables which no other statements than those of their lane write or read. */
    public void writeAside(String lane, String sql, @Nullable Object... values) {
        add(lane, null, sql, values);
    }

    private void add(String lane, @Nullable Id about, String sql, @Nullable Object[] values) {
        var unitOfWork = CurrentUnitOfWork.get();
        batchOf(unitOfWork.root())
                .add(
                        (EventMessage<?>) unitOfWork.getMessage(),
                        new ViewBatch.Statement(lane, about, sql, Columns.of(values)));
    }

    /** The batch of a unit of work. Unless another has been set, it is one of the processor's. */
    ViewBatch batchOf(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getOrComputeResource(BATCH, _ -> live(unitOfWork));
    }

    private ViewBatch live(UnitOfWork<?> unitOfWork) {
        var batch = new ViewBatch();
        unitOfWork.onPrepareCommit(_ -> flush.write(batch, Views.GROUP));
        unitOfWork.afterCommit(_ -> views.moved(batch.position()));
        return batch;
    }

    /** A batch that is written into tables beside the live ones. */
    ViewBatch beside(UnitOfWork<?> unitOfWork, String group) {
        var batch = new ViewBatch();
        unitOfWork.onPrepareCommit(_ -> flush.write(batch, group));
        unitOfWork.resources().put(BATCH, batch);
        return batch;
    }

    /** A batch that fails when its event cannot be written. */
    void insist(UnitOfWork<?> unitOfWork) {
        var batch = new ViewBatch();
        unitOfWork.onPrepareCommit(_ -> flush.writeAll(batch));
        unitOfWork.resources().put(BATCH, batch);
    }
}
