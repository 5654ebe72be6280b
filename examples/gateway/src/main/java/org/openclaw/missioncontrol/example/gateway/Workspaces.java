package org.openclaw.missioncontrol.example.gateway;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/** Agents that are folders with files; what one is told lies in its inbox, or the agent is asked at once. */
final class Workspaces implements AgentRuntime {
    private static final String INBOX = "INBOX.md";

    private final Path root;
    private final Agent agent;

    Workspaces(Path root, Agent agent) {
        this.root = root.toAbsolutePath().normalize();
        this.agent = agent;
    }

    @Override
    public void provision(String agentId, String workspace, Map<String, String> files, Set<String> keep)
            throws Agent.AgentException {
        try {
            var folder = below(root, workspace);
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                var path = below(folder, file.getKey());
                if (!keep.contains(file.getKey()) || !Files.exists(path)) Files.writeString(path, file.getValue());
            }
            Files.createDirectories(root.resolve("agents"));
            Files.writeString(pointer(agentId), workspace);
        } catch (IOException e) {
            throw new Agent.AgentException("The workspace cannot be written.");
        }
    }

    @Override
    public void delete(String agentId) throws Agent.AgentException {
        try {
            if (!Files.exists(pointer(agentId))) return;
            try (var found = Files.walk(folder(agentId))) {
                for (var each : found.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
            }
            Files.deleteIfExists(pointer(agentId));
        } catch (IOException e) {
            throw new Agent.AgentException("The workspace cannot be removed.");
        }
    }

    @Override
    public void tell(String agentId, String sessionKey, String message, boolean deliver)
            throws Agent.AgentException, InterruptedException {
        if (!Files.exists(pointer(agentId))) throw new Agent.AgentException("There is no such agent here.");
        try {
            Files.writeString(folder(agentId).resolve(INBOX), message + "\n\n", CREATE, APPEND);
        } catch (IOException e) {
            throw new Agent.AgentException("The inbox cannot be written.");
        }
        if (deliver) agent.answer(sessionKey, message);
    }

    /** A small file says which folder an agent has. */
    private Path pointer(String agentId) throws Agent.AgentException {
        return below(root.resolve("agents"), agentId);
    }

    private Path folder(String agentId) throws IOException, Agent.AgentException {
        return below(root, Files.readString(pointer(agentId)));
    }

    /** Names come from elsewhere: none of them leads out of the folder. */
    private static Path below(Path folder, String name) throws Agent.AgentException {
        var path = folder.resolve(name).normalize();
        if (!folder.equals(path.getParent())) throw new Agent.AgentException("A name is no name: " + name);
        return path;
    }
}
