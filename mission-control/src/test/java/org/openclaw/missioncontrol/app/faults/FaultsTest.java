package org.openclaw.missioncontrol.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.openclaw.missioncontrol.app.faults.Faults.*;

/**
 * Nothing that was acknowledged is lost, nothing is doubled and nothing is left half done. In its long form with
 * {@code ./mvnw verify -Pfaults}; another seed with {@code -Dfaults.seed}.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 45, unit = TimeUnit.MINUTES)
class FaultsTest {
    private static final long SEED = Long.getLong("faults.seed", 20_260_101);
    private static final int PRODUCT_KILLS = Integer.getInteger("faults.product.kills", 1);
    private static final int POSTGRES_KILLS = Integer.getInteger("faults.postgres.kills", 1);
    private static final int CUTS = Integer.getInteger("faults.cuts", 1);
    private static final int OTHERS = Integer.getInteger("faults.others", 0);

    @TempDir
    Path folder;

    @Test
    void on_a_postgres_that_somebody_else_keeps() throws Exception {
        try (var scene = Scene.behindALine(folder)) {
            var faults = allFor(scene);
            faults.addAll(times(CUTS, new CommitsCut()));
            play(scene, faults);
        }
    }

    /** In the long form alone: it takes its time, and adds little to the other. */
    @Test
    @EnabledIfSystemProperty(named = "faults.embedded", matches = "true")
    void on_a_postgres_of_its_own() throws Exception {
        try (var scene = Scene.embedded(folder)) {
            play(scene, allFor(scene));
        }
    }

    private static List<Fault> allFor(Scene scene) {
        var faults = new ArrayList<Fault>();
        faults.addAll(times(PRODUCT_KILLS, new ProductKilled()));
        faults.addAll(times(POSTGRES_KILLS, new PostgresKilled()));
        faults.addAll(times(OTHERS, new PostgresRestarted()));
        faults.addAll(times(OTHERS, new ProductPaused()));
        if (scene.hasDisk()) faults.addAll(times(OTHERS, new DiskFull()));
        return faults;
    }

    private static void play(Scene scene, List<Fault> faults) throws Exception {
        Collections.shuffle(faults, new Random(SEED));
        var run = new FaultRun(scene, SEED);
        var findings = run.play(faults);
        System.out.println(run + " " + findings);
        assertThat(findings.all()).isEmpty();
        assertThat(changedByHand(scene)).singleElement(STRING).startsWith("task_view");
    }

    /** What the comparison says of a read model that is not what the log makes of it. */
    private static List<String> changedByHand(Scene scene) {
        scene.db(Scene.DATABASE)
                .sql("UPDATE task_view SET version = version + 1 WHERE id = (SELECT min(id::text)::uuid FROM"
                        + " task_view)")
                .update();
        return new FreshRebuild(scene).unequalTables();
    }

    private static List<Fault> times(int count, Fault fault) {
        return Collections.nCopies(count, fault);
    }
}
