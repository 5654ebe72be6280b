package org.openclaw.missioncontrol.benchmarks;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.openclaw.missioncontrol.platform.query.Views;

/** Read models made anew from the log, beside reading the log and doing nothing with it. */
record ReplayRows(Insides insides, Plan plan) implements Measurement {
    @Override
    public String how() {
        return """
            *Replay.* %,d events of tasks, as they come when many tasks live at once (created, renamed, described, \
            prioritized, moved, commented, of many tasks in turn), are read from the log by the product's own event \
            store in a pooled streaming processor with one segment and batches of 500, as the product has it, and \
            handled by the projection of tasks alone, or by all projections of the product. Their tables are empty \
            before; afterwards SQL counts what must be in them. The paged read: the same columns of the same events by \
            JDBC, 500 a page, made into nothing.\
            """.formatted(plan.replayed());
    }

    @Override
    public String limits() {
        return """
            *Replay.* One thread reads, decodes and writes, and is not alone busy: each version of a task is kept, so an update \
            is two rows with their indexes. With all read models the timeline costs most: what was known before, the \
            sentence, and four indexes for each entry.\
            """;
    }

    @Override
    public List<Row> rows() throws Exception {
        insides.quieten();
        var log = TaskLog.appended(insides, plan.replayed());
        insides.db().execute("analyze event_log"); // else the paged read may be planned for an empty table
        var read = new PagedRead(insides.database().dataSource(), log);
        var tasks = new Replay(insides, log, List.of(insides.context().getBean("taskProjection")));
        var all = new Replay(insides, log, projections());
        Rounds.warmUp(List.of(read, tasks, all), 1, plan);
        var rates = Rounds.of(List.of(read, tasks, all), 1, plan);
        return List.of(
                Row.ratio("replay of tasks, beside the paged read", rates.get(1), rates.get(0), 0.02, 0.1),
                Row.told("replay of all read models, beside the paged read", rates.get(2), rates.get(0)));
    }

    /** All that keep rows; the keeper of the position is none of them. */
    private List<Object> projections() {
        return insides.context().getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(bean -> bean.getClass()
                        .getAnnotation(ProcessingGroup.class)
                        .value()
                        .equals(Views.GROUP))
                .filter(bean -> !(bean instanceof Views))
                .toList();
    }
}
