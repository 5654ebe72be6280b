package org.openclaw.missioncontrol.app.postgres;

import java.nio.file.Path;
import org.openclaw.missioncontrol.app.start.DataDirectory;

/** The PostgreSQL of a data directory in the hands of a test, whether the product keeps it there or the test itself. */
public final class RestartablePostgres {
    private final DataDirectory directory;

    private RestartablePostgres(DataDirectory directory) {
        this.directory = directory;
    }

    public static RestartablePostgres in(Path directory) {
        return new RestartablePostgres(DataDirectory.at(directory));
    }

    /** Starts it, whatever became of the one before. */
    public void start() {
        server().start();
    }

    /** Stops it in order, if it runs. */
    public void stop() {
        if (server().process().isPresent()) server().stop();
    }

    /** Ends its first process without a word; the others end with it. */
    public void kill() {
        server().process().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    public int port() {
        return new PostgresPort(directory.resolve("postgres-port")).number();
    }

    public String url(String database) {
        return server().url(database);
    }

    public String user() {
        return PostgresServer.USER;
    }

    public String password() {
        return server().password();
    }

    private PostgresServer server() {
        var log = directory.resolve("postgres.log").toAbsolutePath();
        var home = PostgresArchive.unpackedBelow(directory.resolve("programs"));
        return new PostgresServer(directory, new PostgresPrograms(home, log, RootWrapper.forThisUser()), log);
    }
}
