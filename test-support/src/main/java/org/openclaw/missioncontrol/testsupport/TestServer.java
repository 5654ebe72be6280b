package org.openclaw.missioncontrol.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The one PostgreSQL of this JVM, in a temporary directory; zonky stops it when the JVM ends. */
final class TestServer {
    /** Set to true to make commits durable, as measurements need it; tests are faster without. */
    private static final boolean DURABLE = Boolean.getBoolean("test.database.durable");

    private TestServer() {}

    static EmbeddedPostgres running() {
        return Holder.SERVER;
    }

    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();
    }

    private static EmbeddedPostgres start() {
        var durability = DURABLE ? "on" : "off";
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("fsync", durability)
                    .setServerConfig("synchronous_commit", durability)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
