package org.openclaw.missioncontrol.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.boot.SpringBootVersion;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where it was measured, and with which versions. Nothing in it tells whose machine it was. */
final class Machine {
    private static final Pattern MODEL = Pattern.compile("model name\\s*: (.*)");

    private Machine() {}

    /** To be asked before anything is measured: the load then is that of others. */
    static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    static Map<String, String> facts() throws IOException, InterruptedException {
        var facts = new LinkedHashMap<String, String>();
        facts.put("cores", Runtime.getRuntime().availableProcessors() + ", " + model());
        facts.put("memory", memory());
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("Java", Runtime.version().toString());
        facts.put("Spring Boot", SpringBootVersion.getVersion());
        facts.put("Axon", String.valueOf(Configuration.class.getPackage().getImplementationVersion()));
        facts.put("PostgreSQL", postgres());
        facts.put("pgbench", Children.said(PgBench.program(), "--version").strip());
        facts.put("Node.js", Children.said("node", "--version").strip());
        facts.put("peer", Peer.NAME + " " + peer());
        return facts;
    }

    private static String postgres() {
        try (var database = TestDatabase.create()) {
            var db = new JdbcTemplate(database.dataSource());
            return shown(db, "server_version")
                    + Stream.of("fsync", "synchronous_commit", "shared_buffers")
                            .map(setting -> ", " + setting + " " + shown(db, setting))
                            .collect(Collectors.joining());
        }
    }

    private static String shown(JdbcTemplate db, String setting) {
        return String.valueOf(db.queryForObject("show " + setting, String.class));
    }

    private static String peer() throws IOException {
        return Http.member(
                Files.readString(Peer.folder().resolve("node_modules/" + Peer.NAME + "/package.json"))
                        .replace("\": \"", "\":\""),
                "version");
    }

    private static String model() {
        try {
            var model = MODEL.matcher(Files.readString(Path.of("/proc/cpuinfo")));
            return model.find() ? model.group(1).strip() : "unknown model";
        } catch (IOException notLinux) {
            return "unknown model";
        }
    }

    private static String memory() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(Locale.ROOT, "%.0f GiB", system.getTotalMemorySize() / Math.pow(2, 30));
    }
}
