package org.openclaw.missioncontrol.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.NewAgent;
import tools.jackson.databind.JsonNode;

/** What leads and main agents say to each other, through a real gateway. */
class MessageApiTest extends DispatchScene {
    private static final Map<String, String> HELLO = Map.of("content", "How far are we?");

    private NewAgent main;

    @BeforeEach
    void whose_main_agent_has_come() {
        main = mainAgent();
    }

    private static String leadMessage(String board) {
        return "/api/v1/agent/gateway/boards/" + board + "/lead/message";
    }

    /** Done, and found in the timeline. */
    private void requireDone(JsonNode call, String type, String agent) {
        gateway.done(call);
        await().until(() -> isTold(type, agent));
    }

    private JsonNode agent(String id) {
        return admin.get("/api/v1/agents/" + id).ok().json();
    }

    @Nested
    class A_lead_that_needs_a_person {
        private Api lead;

        @BeforeEach
        void of_the_board() {
            lead = lead(board).api();
        }

        @Test
        void has_the_main_agent_ask_and_tells_it_where_to_bring_the_answer() {
            var question = Map.of(
                    "content", " May we deploy? ",
                    "correlation_id", "c-1",
                    "preferred_channel", "slack");
            var stored = lead.post(askUser(board), question).is(202);
            assertThat(stored.text("/status")).isEqualTo("stored");
            assertThat(stored.text("/board_id")).isEqualTo(board);
            assertThat(stored.text("/agent_id")).isEqualTo(main.id());
            var call = gateway.call("chat.send", main.id());
            assertThat(call.path("id").asString()).isEqualTo(stored.id());
            assertThat(call.at("/payload/params/deliver").asBoolean()).isTrue();
            assertThat(text(call).lines())
                    .contains(
                            "May we deploy?",
                            "Preferred channel: slack",
                            "Correlation id: c-1",
                            "Reply tags: gateway_main, user_reply",
                            "Reply source: user_via_gateway_main")
                    .anyMatch(line -> line.endsWith("POST " + leadMessage(board)));
            requireDone(call, "gateway.lead.ask_user.sent", main.id());
        }

        @Test
        void gets_the_answer_where_the_question_said() {
            lead.post(askUser(board), HELLO).is(202);
            var answer = text(gateway.call("chat.send", main.id()));
            var path = answer.substring(answer.indexOf("POST ") + 5)
                    .lines()
                    .findFirst()
                    .orElseThrow();
            main.api().post(path, Map.of("content", "Yes.")).is(202);
        }

        @Test
        void waits_for_a_gateway_that_is_away() {
            gateway.close();
            var stored = lead.post(askUser(board), HELLO).is(202);
            gateway.reconnect();
            assertThat(gateway.call("chat.send", main.id()).path("id").asString())
                    .isEqualTo(stored.id());
        }

        @Test
        void is_refused_when_nobody_could_ask() {
            var lonely = board();
            lead(lonely).api().post(askUser(lonely), HELLO).refused(422, "board_without_main_agent");
            admin.delete("/api/v1/agents/" + main.id()).gone();
            lead.post(askUser(board), HELLO).refused(422, "board_without_main_agent");
        }

        @Test
        void asks_for_its_own_board_alone() {
            var other = board(Map.of("gateway_id", gateway.id()));
            worker(board).api().post(askUser(board), HELLO).refused(403, "lead_required");
            main.api().post(askUser(board), HELLO).refused(403, "lead_required");
            lead.post(askUser(other), HELLO).refused(403, "board_write_required");
            lead.post(askUser(unknown()), HELLO).refused(404, "not_found");
            lead.post(askUser(abroad(() -> board())), HELLO).refused(404, "not_found");
            lead.post(askUser(board), Map.of("content", " ")).is(422);
        }
    }

    @Nested
    class A_main_agent {
        private Answer tell(Map<String, ?> message) {
            return main.api().post(leadMessage(board), message).is(202);
        }

        @Test
        void tells_the_lead_of_a_board_which_learns_where_to_answer() {
            var lead = lead(board);
            var stored = tell(Map.of("content", "Take this.", "kind", "handoff", "reply_tags", List.of("mine")));
            assertThat(stored.text("/status")).isEqualTo("stored");
            assertThat(stored.text("/board_id")).isEqualTo(board);
            assertThat(stored.text("/agent_id")).isEqualTo(lead.id());
            assertThat(stored.text("/lead_created")).isEqualTo("false");
            var call = gateway.call("chat.send", lead.id());
            assertThat(call.path("id").asString()).isEqualTo(stored.id());
            assertThat(text(call).lines())
                    .contains("Take this.", "Kind: handoff", "Reply tags: mine", "Reply source: lead_to_gateway_main")
                    .anyMatch(line -> line.endsWith("POST " + askUser(board)));
            requireDone(call, "gateway.main.lead_message.sent", lead.id());
            lead.api().post(askUser(board), HELLO).is(202);
        }

        @Test
        void gets_a_board_its_lead_which_is_set_up_before_it_is_told_anything() {
            var stored = tell(HELLO);
            assertThat(stored.text("/lead_created")).isEqualTo("true");
            var lead = agent(stored.text("/agent_id"));
            assertThat(lead.path("name").asString()).isEqualTo("Lead Agent");
            assertThat(lead.path("is_board_lead").asBoolean()).isTrue();
            assertThat(lead.path("identity_profile").toString())
                    .contains("Board Lead", "direct, concise, practical", ":gear:");
            var calls = gateway
                    .relay()
                    .until(frame -> frame.path("id").asString().equals(stored.id()))
                    .stream()
                    .filter(call ->
                            call.at("/payload/params/agent_id").asString().equals(stored.text("/agent_id")))
                    .map(call -> call.at("/payload/method").asString());
            assertThat(calls).containsExactly("agents.provision", "chat.send");
            assertThat(tell(HELLO).text("/lead_created")).isEqualTo("false");
        }

        @Test
        void gets_each_board_a_lead_of_another_name() {
            var other = board(Map.of("gateway_id", gateway.id()));
            tell(HELLO);
            var second = main.api().post(leadMessage(other), HELLO).is(202);
            assertThat(agent(second.text("/agent_id")).path("name").asString()).isEqualTo("Lead Agent 2");
        }

        @Test
        void gets_a_board_one_lead_however_many_messages_come_at_once() {
            var answers = IntStream.range(0, 6)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> tell(HELLO)))
                    .toList();
            var leads = new HashSet<String>();
            long created = answers.stream()
                    .map(CompletableFuture::join)
                    .peek(told -> leads.add(told.text("/agent_id")))
                    .filter(told -> told.text("/lead_created").equals("true"))
                    .count();
            assertThat(leads).hasSize(1);
            assertThat(created).isEqualTo(1);
            answers.forEach(_ -> gateway.call("chat.send", leads.iterator().next()));
        }

        @Test
        void tells_it_once_when_it_repeats_itself() {
            var api = main.api().with("Idempotency-Key", unknown());
            var first = api.post(leadMessage(board), HELLO).is(202);
            var again = api.post(leadMessage(board), HELLO).is(202);
            assertThat(again.json()).isEqualTo(first.json());
        }

        @Test
        void tells_only_leads_of_boards_of_its_gateway() {
            worker(board).api().post(leadMessage(board), HELLO).refused(403, "main_agent_required");
            lead(board).api().post(leadMessage(board), HELLO).refused(403, "main_agent_required");
            main.api().post(leadMessage(board()), HELLO).refused(403, "board_write_required");
            main.api().post(leadMessage(unknown()), HELLO).refused(404, "not_found");
            main.api().post(leadMessage(abroad(() -> board())), HELLO).refused(404, "not_found");
            main.api()
                    .post(leadMessage(board), Map.of("content", "x", "kind", "order"))
                    .is(422);
        }
    }
}
