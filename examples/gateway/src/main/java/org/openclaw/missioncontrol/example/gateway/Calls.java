package org.openclaw.missioncontrol.example.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Does what the server asks for, one after the other, and each once: a repetition gets the answer that the first one got. */
final class Calls {
    private static final int REMEMBERED = 10_000;

    private final AgentRuntime runtime;
    private final Map<String, Optional<String>> done = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    Calls(AgentRuntime runtime) {
        this.runtime = runtime;
    }

    /** The frame that answers the call. */
    synchronized String answer(JsonNode call) throws InterruptedException {
        var id = call.path("id").asString();
        var known = done.get(id);
        var outcome = known != null ? known : run(call.path("payload"));
        done.put(id, outcome);
        return Frames.result(id, outcome.orElse(null));
    }

    /** Why it could not be done; nothing when it is done. */
    private Optional<String> run(JsonNode call) throws InterruptedException {
        var params = call.path("params");
        var agent = params.path("agent_id").asString("");
        try {
            switch (call.path("method").asString("")) {
                case "agents.provision" -> {
                    var files =
                            Frames.JSON.convertValue(params.path("files"), new TypeReference<Map<String, String>>() {});
                    var keep = Frames.JSON.convertValue(params.path("keep"), new TypeReference<Set<String>>() {});
                    runtime.provision(agent, params.path("workspace").asString(""), files, keep);
                    tell(params, false); // nobody is asleep here
                }
                case "agents.delete" -> runtime.delete(agent);
                case "chat.send" -> tell(params, params.path("deliver").asBoolean(false));
                default -> {
                    return Optional.of("This gateway does not know the method.");
                }
            }
            return Optional.empty();
        } catch (Agent.AgentException cannot) {
            return Optional.of(String.valueOf(cannot.getMessage()));
        } catch (RuntimeException failure) {
            return Optional.of("The gateway failed.");
        }
    }

    private void tell(JsonNode params, boolean deliver) throws Agent.AgentException, InterruptedException {
        runtime.tell(
                params.path("agent_id").asString(""),
                params.path("session_key").asString(""),
                params.path("message").asString(""),
                deliver);
    }
}
