package org.openclaw.missioncontrol.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.NewAgent;
import org.openclaw.missioncontrol.app.Owner;
import org.openclaw.missioncontrol.app.chat.TestGateway;
import tools.jackson.databind.JsonNode;

/** What leads, main agents and workers say to and of each other, through a real gateway. */
class MessageApiTest extends ApiTest {
    private static final Map<String, String> HELLO = Map.of("content", "How far are we?");

    private TestGateway gateway;
    private String board;
    private NewAgent main;

    @BeforeEach
    void a_board_with_a_gateway_and_its_main_agent() {
        gateway = new TestGateway(admin, port);
        board = board(Map.of("gateway_id", gateway.id()));
        main = await().until(() -> new Owner(admin).mainAgent(gateway.id()), Optional::isPresent)
                .orElseThrow();
    }

    @AfterEach
    void the_gateway_goes() {
        gateway.close();
    }

    private static String askUser(String board) {
        return "/api/v1/agent/boards/" + board + "/gateway/main/ask-user";
    }

    private static String leadMessage(String board) {
        return "/api/v1/agent/gateway/boards/" + board + "/lead/message";
    }

    private static String unknown() {
        return UUID.randomUUID().toString();
    }

    private static String text(JsonNode call) {
        return call.at("/payload/params/message").asString();
    }

    private boolean isTold(String type, String agent) {
        return admin.get("/api/v1/activity?event_type=" + type + "&agent_id=" + agent)
                        .ok()
                        .json()
                        .path("total")
                        .asInt()
                > 0;
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

    @Nested
    class A_broadcast {
        private static final String PATH = "/api/v1/agent/gateway/leads/broadcast";

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
            assertThat(dispatches.filter(
                            each -> each.path("occasion").asString().equals("lead_message")))
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

    @Nested
    class A_soul {
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
            admin.patch("/api/v1/agents/" + worker.id() + "?force=true", Map.of())
                    .ok();
            var files = gateway.call("agents.provision", worker.id()).at("/payload/params/files");
            assertThat(files.path("SOUL.md").asString()).isEqualTo(usual);
        }

        @Test
        void is_given_by_the_lead_and_written_by_the_gateway() {
            var soul = Map.of(
                    "content", " Be kind. ", "reason", "It was rude.", "source_url", "https://souls.example.org/kind");
            assertThat(lead.api().put(path(), soul).ok().text("/ok")).isEqualTo("true");
            assertThat(read(worker.api())).isEqualTo("Be kind.");
            assertThat(agent(worker.id()).path("soul_template").asString()).isEqualTo("Be kind.");
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
            for (var other : List.of(worker(board), main)) {
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
                    path(board, main.id()),
                    path(board, foreign),
                    path(board, unknown()),
                    path(other, worker.id()),
                    path(unknown(), worker.id()))) {
                lead.api().get(path).refused(404, "not_found");
                lead.api().put(path, Map.of("content", "Be kind.")).refused(404, "not_found");
            }
        }
    }
}
