package org.openclaw.missioncontrol.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.NewAgent;

/** Who an agent is, as its lead says and its gateway writes. */
class SoulApiTest extends DispatchScene {
    private NewAgent lead;
    private NewAgent worker;

    @BeforeEach
    void of_a_worker_with_a_lead() {
        lead = lead(board);
        worker = worker(board);
        gateway.done(gateway.call("agents.provision", worker.id()));
    }

    private String path() {
        return path(board, worker.id());
    }

    private static String path(String board, String agent) {
        return "/api/v1/agent/boards/" + board + "/agents/" + agent + "/soul";
    }

    private String read(Api api) {
        return api.get(path()).ok().json().asString();
    }

    @Test
    void is_read_by_its_agent_and_its_lead_as_the_gateway_was_told_to_write_it() {
        var usual = read(lead.api());
        assertThat(usual).startsWith("# Soul");
        assertThat(read(worker.api())).isEqualTo(usual);
        admin.patch("/api/v1/agents/" + worker.id() + "?force=true", Map.of()).ok();
        var files = gateway.call("agents.provision", worker.id()).at("/payload/params/files");
        assertThat(files.path("SOUL.md").asString()).isEqualTo(usual);
    }

    @Test
    void is_given_by_the_lead_and_written_by_the_gateway() {
        var soul = Map.of(
                "content", " Be kind. ", "reason", "It was rude.", "source_url", "https://souls.example.org/kind");
        assertThat(lead.api().put(path(), soul).ok().text("/ok")).isEqualTo("true");
        assertThat(read(worker.api())).isEqualTo("Be kind.");
        assertThat(admin.get("/api/v1/agents/" + worker.id()).ok().text("/soul_template"))
                .isEqualTo("Be kind.");
        var files = gateway.call("agents.provision", worker.id()).at("/payload/params/files");
        assertThat(files.path("SOUL.md").asString()).isEqualTo("Be kind.");
        var told = admin.get("/api/v1/activity?event_type=agent.soul.updated&agent_id=" + worker.id())
                .ok();
        assertThat(told.text("/items/0/reason")).isEqualTo("It was rude. (https://souls.example.org/kind)");
    }

    @Test
    void that_is_blank_is_refused() {
        lead.api().put(path(), Map.of("content", " ")).is(422);
        lead.api().put(path(), Map.of()).is(422);
    }

    @Test
    void can_be_given_on_a_board_without_gateway_too() {
        var lonely = board();
        var agent = worker(lonely);
        lead(lonely)
                .api()
                .put(path(lonely, agent.id()), Map.of("content", "Be kind."))
                .ok();
        assertThat(agent.api().get(path(lonely, agent.id())).ok().json().asString())
                .isEqualTo("Be kind.");
    }

    @Test
    void is_nobody_elses() {
        var soul = Map.of("content", "Be kind.");
        for (var other : List.of(worker(board), mainAgent())) {
            other.api().get(path()).refused(403, "lead_required");
            other.api().put(path(), soul).refused(403, "lead_required");
        }
        worker.api().put(path(), soul).refused(403, "lead_required");
    }

    @Test
    void of_an_agent_of_another_board_is_not_found() {
        var other = board(Map.of("gateway_id", gateway.id()));
        var foreign = abroad(() -> worker(board()).id());
        for (var path : List.of(
                path(board, worker(other).id()),
                path(board, mainAgent().id()),
                path(board, foreign),
                path(board, unknown()),
                path(other, worker.id()),
                path(unknown(), worker.id()))) {
            lead.api().get(path).refused(404, "not_found");
            lead.api().put(path, Map.of("content", "Be kind.")).refused(404, "not_found");
        }
    }
}
