package org.openclaw.missioncontrol.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.openclaw.missioncontrol.app.Owner;

/**
 * PostgreSQL goes and comes back, again and again, and the product goes on: at once, and without a trace of it. In the long
 * form alone.
 */
@EnabledIfSystemProperty(named = "faults.outages", matches = "\\d+")
@EnabledOnOs(OS.LINUX)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class OutageTest {
    private static final int OUTAGES = Integer.getInteger("faults.outages", 1);
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    /** What a pool may grow by, and what comes and goes by itself. */
    private static final long SLACK = 40;

    @TempDir
    Path folder;

    @Test
    void the_first_command_after_each_succeeds_at_once_and_nothing_is_left_behind() throws Exception {
        try (var scene = Scene.behindALine(folder)) {
            var board = new Owner(scene.admin()).board(Map.of());
            try (var watchers =
                    new Watchers(scene.product().port(), scene.admin().token(), List.of(board))) {
                watchers.start();
                waits(scene, board, 1);
                var before = Footprint.of(scene);
                var waits = waits(scene, board, OUTAGES);
                System.out.printf("outages: %d, first answers after %s%n", OUTAGES, waits);
                assertThat(waits).allMatch(wait -> wait.compareTo(AT_ONCE) < 0);
                await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> requireNoMore(scene, before));
            }
        }
    }

    /** How long the first command took after each outage. */
    private static List<Duration> waits(Scene scene, String board, int outages) throws Exception {
        var waits = new ArrayList<Duration>();
        for (int outage = 0; outage < outages; outage++) {
            scene.postgres().kill();
            await().until(() -> scene.admin().get("/readyz").status() == 503);
            scene.postgres().start();
            var back = System.nanoTime();
            scene.admin()
                    .post("/api/v1/tasks", Map.of("board_id", board, "title", "After outage " + outage))
                    .created();
            waits.add(Duration.ofNanos(System.nanoTime() - back));
        }
        return waits;
    }

    private static void requireNoMore(Scene scene, Footprint before) throws Exception {
        var after = Footprint.of(scene);
        System.out.printf("outages: before %s, after %s%n", before, after);
        assertThat(after.threads()).isLessThan(before.threads() + SLACK);
        assertThat(after.connections()).isLessThan(before.connections() + SLACK);
        assertThat(after.files()).isLessThan(before.files() + SLACK);
    }
}
