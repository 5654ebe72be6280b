package org.openclaw.missioncontrol.example.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CallsTest {
    private static final String AGENT = UUID.randomUUID().toString();

    @TempDir
    private Path root;

    private final List<String> heard = new ArrayList<>();

    private Calls calls() {
        return new Calls(new Workspaces(root, (_, content) -> {
            heard.add(content);
            return "fine";
        }));
    }

    private static JsonNode call(String method, Map<String, ?> params) {
        return Frames.JSON.valueToTree(Map.of(
                "type",
                "rpc.call",
                "id",
                UUID.randomUUID().toString(),
                "payload",
                Map.of("method", method, "params", params)));
    }

    private static JsonNode provision(String workspace, String soul) {
        return call(
                "agents.provision",
                Map.of(
                        "agent_id",
                        AGENT,
                        "workspace",
                        workspace,
                        "files",
                        Map.of("SOUL.md", soul, "MEMORY.md", "nothing yet"),
                        "keep",
                        List.of("MEMORY.md"),
                        "message",
                        "Welcome."));
    }

    private static JsonNode tell(String message, boolean deliver) {
        return call("chat.send", Map.of("agent_id", AGENT, "session_key", "s", "message", message, "deliver", deliver));
    }

    private static String failure(String result) {
        return Frames.JSON.readTree(result).at("/payload/error/message").asString("");
    }

    @Test
    void an_agent_gets_its_files_and_keeps_what_it_has_written_itself() throws Exception {
        var calls = calls();
        assertThat(failure(calls.answer(provision("workspace-ada", "Be kind."))))
                .isEmpty();
        var folder = root.resolve("workspace-ada");
        Files.writeString(folder.resolve("MEMORY.md"), "Anna likes tea.");
        assertThat(failure(calls.answer(provision("workspace-ada", "Be brave."))))
                .isEmpty();
        assertThat(folder.resolve("SOUL.md")).hasContent("Be brave.");
        assertThat(folder.resolve("MEMORY.md")).hasContent("Anna likes tea.");
    }

    @Test
    void an_agent_is_told_once_however_often_the_call_comes_and_wakes_up_only_if_it_is_to() throws Exception {
        var calls = calls();
        calls.answer(provision("workspace-ada", "Be kind."));
        var loud = tell("Go on.", true);
        var first = calls.answer(loud);
        assertThat(calls.answer(loud)).isEqualTo(first);
        calls.answer(tell("There is news.", false));
        assertThat(heard).containsExactly("Go on.");
        assertThat(root.resolve("workspace-ada/INBOX.md")).hasContent("Welcome.\n\nGo on.\n\nThere is news.\n\n");
    }

    @Test
    void an_agent_goes_with_its_folder_and_may_be_removed_twice() throws Exception {
        var calls = calls();
        calls.answer(provision("workspace-ada", "Be kind."));
        for (var i = 0; i < 2; i++)
            assertThat(failure(calls.answer(call("agents.delete", Map.of("agent_id", AGENT)))))
                    .isEmpty();
        assertThat(root.resolve("workspace-ada")).doesNotExist();
        assertThat(failure(calls.answer(tell("Hello?", true)))).isEqualTo("There is no such agent here.");
    }

    @Test
    void no_name_leads_out_of_the_folder_of_agents() throws Exception {
        assertThat(failure(calls().answer(provision("../elsewhere", "Be kind."))))
                .contains("no name");
        assertThat(root.resolveSibling("elsewhere")).doesNotExist();
    }

    @Test
    void an_unknown_method_is_refused() throws Exception {
        assertThat(failure(calls().answer(call("sessions.dance", Map.of())))).contains("does not know");
    }
}
