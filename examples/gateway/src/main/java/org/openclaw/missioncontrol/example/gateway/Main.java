package org.openclaw.missioncontrol.example.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** Runs a gateway until it is told to stop; then it signs off. Its settings come from the environment. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        var environment = System.getenv();
        var settings = new Settings(
                URI.create(environment.getOrDefault("MISSION_CONTROL_URL", "http://localhost:8000")),
                required(environment, "ORGANIZATION_ID"),
                required(environment, "REGISTRATION_TOKEN"),
                environment.getOrDefault("GATEWAY_NAME", "Example gateway"),
                Path.of(environment.getOrDefault("WORKSPACE_ROOT", "workspaces")));
        var command = environment.getOrDefault("AGENT_COMMAND", "");
        var gateway = new Gateway(settings, command.isBlank() ? new Echo() : new CommandLine(command));
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::close));
        gateway.run();
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            LoggerFactory.getLogger(Main.class).error("Set {}; the README tells where to get it.", name);
            System.exit(2);
        }
        return String.valueOf(value);
    }
}
