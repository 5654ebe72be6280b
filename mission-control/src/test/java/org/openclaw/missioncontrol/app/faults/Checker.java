package org.openclaw.missioncontrol.app.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only judge: holds the journal of the clients, the log, the read models and what watchers saw against each other. */
final class Checker {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Scene scene;
    private final Journal journal;
    private final Watchers watchers;

    Checker(Scene scene, Journal journal, Watchers watchers) {
        this.scene = scene;
        this.journal = journal;
        this.watchers = watchers;
    }

    /** Waits until everything has settled, judges, and stops the product for the rebuild. */
    Findings judge() throws Exception {
        var db = scene.db(Scene.DATABASE);
        waitFor(() -> FreshRebuild.isUpToDate(db)
                && new LogCheck(journal, Log.of(db)).halfDone().isEmpty());
        var log = Log.of(db);
        var check = new LogCheck(journal, log);
        var findings = new Findings()
                .add("refused", journal.refusals())
                .add("lost", check.lost())
                .add("doubled", check.doubled())
                .add("half_done", check.halfDone())
                .add("unexplained", check.unexplained())
                .add("out_of_order", check.outOfOrder());
        waitFor(() -> all(streams(log, db), each -> each.gaps).isEmpty());
        var streams = streams(log, db);
        findings.add("stream_gaps", all(streams, each -> each.gaps))
                .add("repeats", all(streams, each -> each.repeats))
                .add("unequal_pictures", watchers.unequalPictures(scene.admin()));
        return findings.add("unequal_tables", rebuild());
    }

    private List<StreamCheck> streams(Log log, JdbcClient db) {
        return watchers.checks(log, entries(db));
    }

    /** Where the timeline tells something. */
    private static List<Long> entries(JdbcClient db) {
        return db.sql("SELECT position FROM activity_view ORDER BY position")
                .query(Long.class)
                .list();
    }

    private List<String> rebuild() throws Exception {
        watchers.close();
        scene.product().stop();
        if (scene.isEmbedded()) scene.postgres().start();
        var rebuild = new FreshRebuild(scene);
        rebuild.make();
        return rebuild.unequalTables();
    }

    private static List<String> all(List<StreamCheck> checks, Function<StreamCheck, List<String>> what) {
        return checks.stream().map(what).flatMap(Collection::stream).toList();
    }

    /** In vain perhaps: then it is found wrong. */
    private static void waitFor(Callable<Boolean> settled) {
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(settled);
        } catch (ConditionTimeoutException _) {
            // what is still missing is reported
        }
    }
}
