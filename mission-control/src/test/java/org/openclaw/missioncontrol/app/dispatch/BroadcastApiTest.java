package org.openclaw.missioncontrol.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.NewAgent;

/** What the main agent of a gateway says to the leads of many boards. */
class BroadcastApiTest extends DispatchScene {
    private static final String PATH = "/api/v1/agent/gateway/leads/broadcast";
    private static final Map<String, String> HELLO = Map.of("content", "How far are we?");

    private NewAgent main;

    @BeforeEach
    void whose_main_agent_has_come() {
        main = mainAgent();
    }

    @Test
    void tells_the_leads_of_all_boards_of_the_gateway_and_each_where_to_answer() {
        var other = board(Map.of("gateway_id", gateway.id()));
        var lead = lead(board);
        var done = main.api().post(PATH, HELLO).is(202);
        assertThat(done.text("/sent")).isEqualTo("2");
        assertThat(done.text("/failed")).isEqualTo("0");
        assertThat(done.json().path("results").valueStream())
                .allMatch(result -> result.path("ok").asBoolean()
                        && result.path("error").isNull()
                        && !result.path("id").isNull())
                .extracting(result -> result.path("board_id").asString())
                .containsExactlyInAnyOrder(board, other);
        assertThat(text(gateway.call("chat.send", lead.id()))).contains(askUser(board));
    }

    @Test
    void tells_only_those_that_it_names_once_each() {
        board(Map.of("gateway_id", gateway.id()));
        var named = Map.of("content", "Hello", "board_ids", List.of(board, board));
        var results = main.api().post(PATH, named).is(202).json().path("results");
        assertThat(results.valueStream())
                .extracting(result -> result.path("board_id").asString())
                .containsExactly(board);
    }

    @Test
    void tells_the_others_when_one_cannot_be_told() {
        var full = board(Map.of("gateway_id", gateway.id()));
        var lead = lead(full);
        db.sql("UPDATE agent_lookup SET gateway_id = NULL WHERE id = ?::uuid")
                .param(lead.id())
                .update();
        var done = main.api().post(PATH, HELLO).is(202);
        assertThat(done.text("/sent")).isEqualTo("1");
        assertThat(done.text("/failed")).isEqualTo("1");
        assertThat(done.json()
                        .path("results")
                        .valueStream()
                        .filter(result -> !result.path("ok").asBoolean()))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.path("board_id").asString()).isEqualTo(full);
                    assertThat(result.path("error").asString()).contains("cannot be reached");
                    assertThat(result.path("id").isNull()).isTrue();
                });
    }

    @Test
    void tells_nobody_a_second_time_when_it_is_repeated() {
        var api = main.api().with("Idempotency-Key", unknown());
        var first = api.post(PATH, HELLO).is(202);
        assertThat(api.post(PATH, HELLO).is(202).json()).isEqualTo(first.json());
        var dispatches = admin.get("/api/v1/gateways/" + gateway.id() + "/dispatches?limit=100")
                .ok()
                .json()
                .path("items")
                .valueStream();
        assertThat(dispatches.filter(each -> each.path("occasion").asString().equals("lead_message")))
                .hasSize(1);
    }

    @Test
    void tells_nobody_when_it_names_a_board_that_it_does_not_know_or_reach() {
        for (var foreign : List.of(unknown(), abroad(() -> board()))) {
            var named = Map.of("content", "Hello", "board_ids", List.of(board, foreign));
            var refusal = main.api().post(PATH, named).refused(422, "unknown_boards");
            assertThat(refusal.text("/invalid_board_ids/0")).isEqualTo(foreign);
        }
        main.api()
                .post(PATH, Map.of("content", "Hello", "board_ids", List.of(board, board())))
                .refused(403, "board_write_required");
        assertThat(admin.get("/api/v1/agents?board_id=" + board).ok().text("/total"))
                .isEqualTo("0");
    }

    @Test
    void is_for_main_agents() {
        worker(board).api().post(PATH, HELLO).refused(403, "main_agent_required");
        lead(board).api().post(PATH, HELLO).refused(403, "main_agent_required");
    }

    @Test
    void of_a_gateway_without_boards_tells_nobody() {
        admin.patch("/api/v1/boards/" + board, "{\"gateway_id\":null}").ok();
        var done = main.api().post(PATH, HELLO).is(202);
        assertThat(done.text("/sent")).isEqualTo("0");
    }
}
