package org.openclaw.missioncontrol.app.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.Crowd;

class AgentApiTest extends ApiTest {
    private static final String AGENTS = "/api/v1/agents";

    private static String name() {
        return "Agent " + UUID.randomUUID();
    }

    private String gateway() {
        return admin.post("/api/v1/gateways", Map.of("name", "Gateway " + UUID.randomUUID()))
                .created()
                .id();
    }

    private String boardOn(String gateway) {
        return board(Map.of("gateway_id", gateway));
    }

    private Answer create(String board, String name) {
        return admin.post(AGENTS, Map.of("board_id", board, "name", name));
    }

    private String agent(String board) {
        return create(board, name()).created().id();
    }

    private Answer edit(String agent, Object body) {
        return admin.patch(AGENTS + "/" + agent, body);
    }

    private Answer agentNow(String agent) {
        return admin.get(AGENTS + "/" + agent).ok();
    }

    @Nested
    class Creating_an_agent {
        @Test
        void answers_with_the_agent_and_where_it_is() {
            var gateway = gateway();
            var board = boardOn(gateway);
            var name = name();
            var made = create(board, "  " + name + " ").created();
            assertThat(made.header("Location")).contains(AGENTS + "/" + made.id());
            assertThat(made.header("ETag")).contains("\"0\"");
            assertThat(made.text("/name")).isEqualTo(name);
            assertThat(made.text("/status")).isEqualTo("provisioning");
            assertThat(made.text("/gateway_id")).isEqualTo(gateway);
            assertThat(made.text("/board_id")).isEqualTo(board);
            assertThat(made.text("/openclaw_session_id")).isEqualTo("agent:mc-" + made.id() + ":main");
            assertThat(made.response().body())
                    .contains(
                            "\"is_board_lead\":false",
                            "\"is_gateway_main\":false",
                            "\"has_token\":false",
                            "\"token_issued_at\":null",
                            "\"last_seen_at\":null",
                            "\"identity_profile\":null",
                            "\"soul_template\":null",
                            "\"heartbeat_config\":{\"every\":\"10m\",\"target\":\"last\",\"includeReasoning\":false}");
            assertThat(agentNow(made.id()).json()).isEqualTo(made.json());
        }

        @Test
        void makes_texts_of_its_profile_and_nothing_of_blanks() {
            var profile = new LinkedHashMap<String, Object>();
            profile.put(" role ", " Tester ");
            profile.put("verbosity", List.of("low", " ", " dry "));
            profile.put("autonomy_level", 3);
            profile.put("emoji", "  ");
            profile.put("purpose", null);
            var body = Map.of("board_id", board(), "name", name(), "identity_profile", profile, "soul_template", "  ");
            var made = admin.post(AGENTS, body).created();
            assertThat(made.json().at("/identity_profile").toString())
                    .isEqualTo("{\"role\":\"Tester\",\"verbosity\":\"low, dry\",\"autonomy_level\":\"3\"}");
            assertThat(made.json().at("/soul_template").isNull()).isTrue();
        }

        @Test
        void needs_a_board_and_a_name() {
            admin.post(AGENTS, Map.of("name", name())).refused(422, "board_id_required");
            create(UUID.randomUUID().toString(), name()).refused(404, "not_found");
            create(board(), " ").is(422);
        }

        @Test
        void needs_a_rhythm_if_any() {
            for (var every : List.of("0m", "10", "m", "1y", "3651d", "99999999999s", 10))
                admin.post(
                                AGENTS,
                                Map.of("board_id", board(), "name", name(), "heartbeat_config", Map.of("every", every)))
                        .refused(422, "invalid_heartbeat");
        }

        @Test
        void needs_a_name_that_no_agent_has_on_the_boards_of_its_gateway() {
            var gateway = gateway();
            var name = name();
            create(boardOn(gateway), name).created();
            create(boardOn(gateway), name.toUpperCase()).refused(409, "agent_name_taken");
            create(boardOn(gateway()), name).created();
            var board = board();
            create(board, name).created();
            create(board, name.toLowerCase()).refused(409, "agent_name_taken");
            create(board(), name).created();
        }

        @Test
        void gives_a_name_to_one_of_many_who_want_it() {
            var gateway = gateway();
            var boards = List.of(boardOn(gateway), boardOn(gateway));
            var name = name();
            var statuses = Crowd.of(64)
                    .statuses(() -> create(boards.get(Thread.currentThread().hashCode() & 1), name));
            assertThat(statuses).isEqualTo(Map.of(201, 1L, 409, 63L));
        }

        @Test
        void makes_one_lead_a_board() {
            var board = board();
            var body = Map.of("board_id", board, "name", name(), "is_board_lead", true);
            var lead = admin.post(AGENTS, body).created();
            assertThat(lead.text("/openclaw_session_id")).isEqualTo("agent:lead-" + board + ":main");
            admin.post(AGENTS, Map.of("board_id", board, "name", name(), "is_board_lead", true))
                    .refused(409, "lead_exists");
        }
    }

    @Nested
    class Editing_an_agent {
        @Test
        void changes_what_is_sent_and_nothing_when_it_is_so_already() {
            var board = board();
            var agent = agent(board);
            var body = Map.of("name", name(), "board_id", board, "heartbeat_config", Map.of("every", "5m"));
            var edited = admin.patch(AGENTS + "/" + agent + "?force=true", body).ok();
            assertThat(edited.json().at("/heartbeat_config").toString()).isEqualTo("{\"every\":\"5m\"}");
            assertThat(edited.header("ETag")).contains("\"2\"");
            var same = edit(agent, body).ok();
            assertThat(same.json()).isEqualTo(edited.json());
            assertThat(same.header("ETag")).contains("\"2\"");
            assertThat(edit(agent, "{\"heartbeat_config\":null}")
                            .ok()
                            .json()
                            .at("/heartbeat_config")
                            .isNull())
                    .isTrue();
        }

        @Test
        void never_sets_the_status() {
            edit(agent(board()), Map.of("status", "online")).refused(403, "status_read_only");
        }

        @Test
        void moves_it_to_another_board_and_leaves_its_work_behind() {
            var board = board();
            var agent = agent(board);
            var task = task(board, "Write");
            admin.patch("/api/v1/tasks/" + task, Map.of("assigned_agent_id", agent, "status", "in_progress"))
                    .ok();
            var gateway = gateway();
            var target = boardOn(gateway);
            var moved = edit(agent, Map.of("board_id", target)).ok();
            assertThat(moved.text("/board_id")).isEqualTo(target);
            assertThat(moved.text("/gateway_id")).isEqualTo(gateway);
            await().untilAsserted(() -> {
                var left = admin.get("/api/v1/tasks/" + task).ok();
                assertThat(left.json().at("/assigned_agent_id").isNull()).isTrue();
                assertThat(left.text("/status")).isEqualTo("inbox");
            });
        }

        @Test
        void makes_it_the_main_agent_where_there_is_none() {
            var gateway = gateway();
            var agent = agent(boardOn(gateway));
            edit(agent, Map.of("is_gateway_main", true)).refused(409, "main_agent_exists");
            var main = admin.get(AGENTS + "?gateway_id=" + gateway + "&sort=created_at&order=asc")
                    .ok()
                    .text("/items/0/id");
            var board = board();
            edit(main, Map.of("is_gateway_main", false)).refused(422, "board_id_required");
            assertThat(edit(main, Map.of("is_gateway_main", false, "board_id", board))
                            .ok()
                            .text("/openclaw_session_id"))
                    .isEqualTo("agent:mc-" + main + ":main");
            var promoted = edit(agent, Map.of("is_gateway_main", true)).ok();
            assertThat(promoted.json().at("/board_id").isNull()).isTrue();
            assertThat(promoted.text("/openclaw_session_id")).isEqualTo("agent:mc-gateway-" + gateway + ":main");
        }

        @Test
        void follows_its_board_to_another_gateway() {
            var board = board();
            var agent = agent(board);
            var gateway = gateway();
            admin.patch("/api/v1/boards/" + board, Map.of("gateway_id", gateway))
                    .ok();
            await().untilAsserted(() ->
                    assertThat(agentNow(agent).text("/gateway_id")).isEqualTo(gateway));
        }

        @Test
        void keeps_its_board_from_a_gateway_with_a_namesake() {
            var gateway = gateway();
            var name = name();
            create(boardOn(gateway), name).created();
            var board = board();
            var agent = create(board, name.toUpperCase()).created().id();
            var refused = admin.patch("/api/v1/boards/" + board, Map.of("gateway_id", gateway))
                    .refused(409, "agent_name_taken");
            assertThat(refused.json().at("/agent_ids").toString()).isEqualTo("[\"" + agent + "\"]");
        }

        @Test
        void is_refused_on_an_older_version() {
            var agent = agent(board());
            edit(agent, Map.of("name", name())).ok();
            admin.with("If-Match", "\"0\"")
                    .patch(AGENTS + "/" + agent, Map.of("name", name()))
                    .refused(412, "version_mismatch");
        }
    }

    @Nested
    class Listing_agents {
        @Test
        void filters_by_board_gateway_status_and_name() {
            var gateway = gateway();
            var board = boardOn(gateway);
            var agent = agent(board);
            var name = agentNow(agent).text("/name");
            assertThat(admin.get(AGENTS + "?board_id=" + board).ok().text("/items/0/id"))
                    .isEqualTo(agent);
            assertThat(admin.get(AGENTS + "?gateway_id=" + gateway).ok().text("/total"))
                    .isEqualTo("2");
            var words = name.substring(6).toUpperCase();
            assertThat(admin.get(AGENTS + "?q=" + words + "&status=provisioning")
                            .ok()
                            .text("/total"))
                    .isEqualTo("1");
            assertThat(admin.get(AGENTS + "?q=" + words + "&status=online").ok().text("/total"))
                    .isEqualTo("0");
            admin.get(AGENTS + "?sort=last_seen_at&order=desc").ok();
            admin.get(AGENTS + "?board_id=" + UUID.randomUUID()).is(404);
            admin.get(AGENTS + "?gateway_id=" + UUID.randomUUID()).is(404);
            admin.get(AGENTS + "?sort=status").refused(422, "unknown_sort");
        }

        @Test
        void sorts_names_in_any_case_of_letters() {
            var board = board();
            for (var name : List.of("cat", "Bear", "ant")) create(board, name).created();
            assertThat(admin.get(AGENTS + "?sort=name&board_id=" + board)
                            .ok()
                            .json()
                            .at("/items")
                            .findValuesAsString("name"))
                    .containsExactly("ant", "Bear", "cat");
        }
    }

    @Nested
    class Removing_an_agent {
        @Test
        void frees_its_work_and_keeps_its_name_on_what_it_said() {
            var board = board();
            var worker = worker(board);
            var name = agentNow(worker.id()).text("/name");
            var task = task(board, "Write");
            worker.api()
                    .post("/api/v1/agent/boards/" + board + "/tasks/" + task + "/comments", Map.of("message", "Hm"))
                    .created();
            admin.patch("/api/v1/tasks/" + task, Map.of("assigned_agent_id", worker.id()))
                    .ok();
            admin.delete(AGENTS + "/" + worker.id()).gone();
            admin.get(AGENTS + "/" + worker.id()).is(404);
            admin.delete(AGENTS + "/" + worker.id()).is(404);
            worker.api().get("/api/v1/agent/healthz").is(401);
            await().untilAsserted(() -> assertThat(admin.get("/api/v1/tasks/" + task)
                            .json()
                            .at("/assigned_agent_id")
                            .isNull())
                    .isTrue());
            assertThat(admin.get("/api/v1/tasks/" + task + "/comments").ok().text("/items/0/author_name"))
                    .isEqualTo(name);
            create(board, name).created();
        }

        @Test
        void follows_when_its_board_is_removed() {
            var board = board();
            var agent = agent(board);
            admin.delete("/api/v1/boards/" + board).gone();
            await().untilAsserted(() -> admin.get(AGENTS + "/" + agent).is(404));
        }
    }
}
