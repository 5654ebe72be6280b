package org.openclaw.missioncontrol.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Other programs that we start. None of them outlives us, however we end. */
final class Children {
    /** Where they may leave files; we are started in the root of the project. */
    static final Path SCRATCH = Path.of("benchmarks/target");

    private Children() {}

    static Process start(ProcessBuilder command) throws IOException {
        var child = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(child::destroyForcibly));
        return child;
    }

    /** Asks it to end, and then no longer asks. */
    static void end(Process child) throws InterruptedException {
        child.destroy();
        if (!child.waitFor(20, TimeUnit.SECONDS)) child.destroyForcibly().waitFor();
    }

    /** All that a program says until it ends well. */
    static String said(String... command) throws IOException, InterruptedException {
        var child = start(new ProcessBuilder(command).redirectErrorStream(true));
        var said = new String(child.getInputStream().readAllBytes());
        if (child.waitFor() != 0) throw new IOException(command[0] + " failed: " + said);
        return said;
    }
}
