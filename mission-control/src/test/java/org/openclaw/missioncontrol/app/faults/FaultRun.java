package org.openclaw.missioncontrol.app.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One run through a list of faults, with clients at work and watchers looking on, and the verdict at its end. */
final class FaultRun {
    /** So much is done before and after each fault. */
    private static final int COMMANDS = 20;

    private final Scene scene;
    private final long seed;
    private final Map<String, Integer> struck = new LinkedHashMap<>();
    private final long begin = System.nanoTime();
    private String work = "";

    FaultRun(Scene scene, long seed) {
        this.scene = scene;
        this.seed = seed;
    }

    Findings play(List<Fault> faults) throws Exception {
        var admin = scene.admin();
        try (var driver = new Driver(admin, scene.product().address(), seed);
                var watchers = new Watchers(scene.product().port(), admin.token(), driver.boards)) {
            watchers.start();
            driver.start();
            for (var fault : faults) suffer(fault, driver);
            driver.awaitAcknowledged(COMMANDS);
            driver.finish();
            var findings = new Checker(scene, driver.journal, watchers).judge();
            work = "intended=%d acknowledged=%d unanswered=%d connections=%d received=%d"
                    .formatted(
                            driver.journal.intended().size(),
                            driver.journal.acknowledged(),
                            driver.journal.unanswered(),
                            watchers.connections(),
                            watchers.received());
            return findings;
        }
    }

    private void suffer(Fault fault, Driver driver) throws Exception {
        driver.awaitAcknowledged(COMMANDS);
        int before = driver.journal.unanswered();
        fault.strike(scene);
        driver.awaitUnanswered(before);
        fault.recover(scene);
        struck.merge(fault.name(), 1, Integer::sum);
    }

    /** For the one line that tells of the run. */
    @Override
    public String toString() {
        return "faults: seed=%d struck=%s %s seconds=%d"
                .formatted(seed, struck, work, (System.nanoTime() - begin) / 1_000_000_000);
    }
}
