package org.openclaw.missioncontrol.app.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** All that is struck. */
final class Faults {
    private Faults() {}

    /** The product is gone from one moment to the next, and started again. */
    static final class ProductKilled implements Fault {
        @Override
        public void strike(Scene scene) {
            scene.product().kill();
        }

        @Override
        public void recover(Scene scene) throws Exception {
            scene.product().start();
        }
    }

    /** The product stands still for a while, with all that it holds, and goes on as if nothing had been. */
    static final class ProductPaused implements Fault {
        @Override
        public void strike(Scene scene) throws Exception {
            scene.product().signal("STOP");
        }

        @Override
        public void recover(Scene scene) throws Exception {
            scene.product().signal("CONT");
        }
    }

    /** PostgreSQL is gone from one moment to the next. One of the product's own is brought back by the product. */
    static final class PostgresKilled implements Fault {
        @Override
        public void strike(Scene scene) {
            scene.postgres().kill();
        }

        @Override
        public void recover(Scene scene) {
            if (!scene.isEmbedded()) scene.postgres().start();
        }
    }

    /** PostgreSQL is stopped in order and started again, as for an update. */
    static final class PostgresRestarted implements Fault {
        @Override
        public void strike(Scene scene) {
            scene.postgres().stop();
        }

        @Override
        public void recover(Scene scene) {
            if (!scene.isEmbedded()) scene.postgres().start();
        }
    }

    /** The line breaks at the very moment of a COMMIT: nobody knows whether it was heard. */
    static final class CommitsCut implements Fault {
        private static final int CUTS = 10;

        @Override
        public void strike(Scene scene) {
            scene.line().cutNext(CUTS);
        }

        @Override
        public void recover(Scene scene) {
            await().atMost(Duration.ofSeconds(30)).until(() -> scene.line().cuts() % CUTS == 0);
        }
    }

    /** Nothing can be written any more, until somebody makes room. */
    static final class DiskFull implements Fault {
        @Override
        public void strike(Scene scene) throws Exception {
            scene.disk().fill();
        }

        @Override
        public void recover(Scene scene) throws Exception {
            scene.disk().free();
        }
    }
}
