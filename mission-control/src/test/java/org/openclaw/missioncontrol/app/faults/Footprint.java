package org.openclaw.missioncontrol.app.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a running product holds: threads of both kinds, connections to its database, open files. */
record Footprint(long threads, long connections, long files) {
    static Footprint of(Scene scene) throws IOException, InterruptedException {
        return new Footprint(
                threads(scene), connections(scene), files(scene.product().pid()));
    }

    /** As the JDK lists them, virtual ones too. */
    private static long threads(Scene scene) throws IOException, InterruptedException {
        var list = Files.createTempFile("threads", ".txt");
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var pid = String.valueOf(scene.product().pid());
        new ProcessBuilder(jcmd, pid, "Thread.dump_to_file", "-overwrite", list.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        try (var lines = Files.lines(list)) {
            return lines.filter(line -> line.startsWith("#")).count();
        }
    }

    private static long connections(Scene scene) {
        return scene.db(Scene.DATABASE)
                .sql("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'mission-control'")
                .query(Long.class)
                .single();
    }

    private static long files(long pid) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return open.count();
        }
    }
}
