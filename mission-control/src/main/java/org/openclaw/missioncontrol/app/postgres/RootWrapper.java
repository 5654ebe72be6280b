package org.openclaw.missioncontrol.app.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.util.List;
import org.apache.commons.lang3.SystemUtils;
import org.openclaw.missioncontrol.app.start.StartRefused;

/**
 * PostgreSQL refuses to run as root. In a user namespace of its own it does not see that it does, while files and
 * signals stay root's.
 */
final class RootWrapper {
    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    private RootWrapper() {}

    /** The words before each command: none for an ordinary user. */
    static List<String> forThisUser() {
        if (!SystemUtils.IS_OS_LINUX || new UnixSystem().getUid() != 0) {
            return List.of();
        }
        if (!works()) {
            throw new StartRefused(
                    "Mission Control runs as root, PostgreSQL refuses to, and this system has no user namespaces to"
                            + " hide it in (unshare --user does not work).",
                    "Start it as an ordinary user, or give it a database in SPRING_DATASOURCE_URL or DATABASE_URL.");
        }
        return NAMESPACE;
    }

    private static boolean works() {
        try {
            return new ProcessBuilder("unshare", "--user", "true").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
