package org.openclaw.missioncontrol.command.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentView;
import org.openclaw.missioncontrol.api.agent.HeartbeatConfig;
import org.openclaw.missioncontrol.platform.relay.CallContents.Call;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What an agent finds when its gateway has set it up: the files in its workspace, and how often it is to report. */
@Component
class Workspace {
    private static final Map<String, String> USUAL =
            Map.of("role", "Generalist", "communication_style", "direct, concise, practical", "emoji", ":gear:");

    private final String base;

    Workspace(@Value("${mission-control.base-url:}") String base, @Value("${server.port:8000}") int port) {
        this.base = base.isBlank() ? "http://localhost:" + port : base.strip().replaceAll("/+$", "");
    }

    /** @param token null when it keeps the one that an admin gave it */
    Call call(AgentView agent, @Nullable String token) {
        var params = new LinkedHashMap<String, Object>();
        params.put("agent_id", agent.id());
        params.put("name", agent.name());
        params.put("session_key", Objects.requireNonNull(agent.openclawSessionId()));
        params.put("workspace", "workspace-" + agent.id()); // the same whatever it is called
        params.put("heartbeat", Objects.requireNonNullElseGet(agent.heartbeatConfig(), HeartbeatConfig::usual));
        params.put("files", files(agent, token));
        params.put("keep", agent.isGatewayMain() ? List.of("MEMORY.md") : List.of("USER.md", "MEMORY.md"));
        params.put(
                "message", "You have been set up. Read AGENTS.md in your workspace, then do what HEARTBEAT.md says.");
        return new Call("agents.provision", params);
    }

    private Map<String, String> files(AgentView agent, @Nullable String token) {
        var files = new LinkedHashMap<String, String>();
        files.put("AGENTS.md", agents(agent));
        files.put("SOUL.md", soul(agent));
        files.put("TOOLS.md", tools(agent, token));
        files.put("IDENTITY.md", identity(agent));
        files.put("USER.md", "# The people you work for\n\nWrite down here what you learn about them.\n");
        files.put("HEARTBEAT.md", heartbeat(agent));
        files.put("MEMORY.md", "# What is worth remembering\n");
        if (agent.isBoardLead()) files.put("BOOTSTRAP.md", BOOTSTRAP);
        return files;
    }

    private static String agents(AgentView agent) {
        return """
            # How you work

            You are %s. Mission Control plans the work; you do your part of it.
            - TOOLS.md holds the address of Mission Control and your token. Send the token as `X-Agent-Token`.
            - Everything that you may call lies below `/api/v1/agent`; `/v3/api-docs` describes it, under the tag `%s`.
            - SOUL.md and IDENTITY.md say who you are, HEARTBEAT.md what to do each time you wake up.
            """.formatted(agent.name(), tag(agent));
    }

    private static String tag(AgentView agent) {
        if (agent.isGatewayMain()) return "agent-main";
        return agent.isBoardLead() ? "agent-lead" : "agent-worker";
    }

    static String soul(AgentView agent) {
        if (agent.soulTemplate() != null) return agent.soulTemplate();
        return """
            # Soul

            Be useful. Say what you did, what you did not do, and what you do not know. Ask before anything that cannot be undone.
            """;
    }

    private String tools(AgentView agent, @Nullable String token) {
        return """
            BASE_URL=%s
            %sAGENT_ID=%s
            BOARD_ID=%s
            """.formatted(
                        base,
                        token == null ? "" : "AUTH_TOKEN=" + token + "\n",
                        agent.id(),
                        Objects.toString(agent.boardId(), ""));
    }

    private static String identity(AgentView agent) {
        if (agent.identityTemplate() != null) return agent.identityTemplate();
        var profile = new LinkedHashMap<String, String>(USUAL);
        if (agent.identityProfile() != null)
            profile.putAll(agent.identityProfile().members());
        var lines = new StringBuilder("# Identity\n\nname: " + agent.name() + "\n");
        profile.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(member -> lines.append(member.getKey())
                        .append(": ")
                        .append(member.getValue())
                        .append('\n'));
        return lines.toString();
    }

    private static String heartbeat(AgentView agent) {
        var work = agent.isGatewayMain()
                ? "Look at the boards of your gateway (`GET /api/v1/agent/boards`) and help their leads."
                : "Look at the tasks of your board (`GET /api/v1/agent/boards/%s/tasks`) and go on with yours."
                        .formatted(agent.boardId());
        return """
            # Each time you wake up

            1. Say that you live: `POST /api/v1/agent/heartbeat`.
            2. %s
            3. When nothing is to be done, answer HEARTBEAT_OK.
            """.formatted(work);
    }

    private static final String BOOTSTRAP = """
        # When you start

        You lead this board. Read its goal (`GET /api/v1/agent/boards`), look at its tasks, hand them to workers, and hire
        workers when the board allows it (`POST /api/v1/agent/agents`). Delete this file when you are done.
        """;
}
