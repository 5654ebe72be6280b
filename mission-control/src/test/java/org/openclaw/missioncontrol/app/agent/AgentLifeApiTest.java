package org.openclaw.missioncontrol.app.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AgentLifeApiTest extends ApiTest {
    private static final String AGENTS = "/api/v1/agents";
    private static final String HEARTBEAT = "/api/v1/agent/heartbeat";
    private static final String HEALTH = "/api/v1/agent/healthz";
    private static final String COLLEAGUES = "/api/v1/agent/agents";

    @Autowired
    private SchedulerClient timers;

    @Autowired
    private PlatformTransactionManager transactions;

    private Answer agentNow(String agent) {
        return admin.get(AGENTS + "/" + agent).ok();
    }

    private List<String> eventsOf(String agent) {
        return db.sql("SELECT type FROM event_log WHERE stream_id = ? ORDER BY position")
                .param(agent)
                .query(String.class)
                .list();
    }

    private void wasLastSeen(String agent, String ago) {
        db.sql("UPDATE agent_presence SET last_seen_at = now() - ?::interval WHERE agent_id = ?::uuid")
                .params(ago, agent)
                .update();
    }

    private void timeComesToLookForTheSilent() {
        timers.reschedule(TaskInstanceId.of("agents-fallen-silent", "recurring"), Instant.now());
    }

    @Nested
    class Living {
        @Test
        void begins_with_any_request() {
            var worker = worker(board());
            assertThat(agentNow(worker.id()).text("/status")).isEqualTo("provisioning");
            var health = worker.api().get(HEALTH).ok();
            assertThat(health.text("/ok")).isEqualTo("true");
            assertThat(health.text("/agent_id")).isEqualTo(worker.id());
            assertThat(health.text("/status")).isEqualTo("online");
            assertThat(health.text("/is_board_lead")).isEqualTo("false");
            assertThat(agentNow(worker.id()).text("/last_seen_at")).isNotBlank();
        }

        @Test
        void begins_with_a_heartbeat_and_makes_one_event() {
            var worker = worker(board());
            assertThat(worker.api().send("POST", HEARTBEAT, null).ok().text("/status"))
                    .isEqualTo("online");
            worker.api().post(HEARTBEAT, Map.of()).ok();
            worker.api().get(HEALTH).ok();
            assertThat(eventsOf(worker.id()))
                    .containsExactly("agent.created", "agent.token_issued", "agent.went_online");
        }

        @Test
        void can_be_called_by_a_word_of_its_own() {
            var worker = worker(board());
            assertThat(worker.api()
                            .post(HEARTBEAT, Map.of("status", " busy "))
                            .ok()
                            .text("/status"))
                    .isEqualTo("busy");
            assertThat(worker.api().get(HEALTH).ok().text("/status")).isEqualTo("busy");
            worker.api().post(HEARTBEAT, Map.of("status", "deleting")).refused(422, "reserved_status");
        }

        @Test
        void leaves_the_version_as_it_is() {
            var worker = worker(board());
            worker.api().post(HEARTBEAT, Map.of()).ok();
            admin.with("If-Match", "\"0\"")
                    .patch(AGENTS + "/" + worker.id(), Map.of("soul_template", "Be kind."))
                    .ok();
        }

        @Test
        void is_noted_twice_a_minute_at_most() {
            var worker = worker(board());
            worker.api().get(HEALTH).ok();
            wasLastSeen(worker.id(), "20 seconds");
            var seen = agentNow(worker.id()).text("/last_seen_at");
            worker.api().get(HEALTH).ok();
            assertThat(agentNow(worker.id()).text("/last_seen_at")).isEqualTo(seen);
            wasLastSeen(worker.id(), "31 seconds");
            worker.api().get(HEALTH).ok();
            assertThat(agentNow(worker.id()).text("/last_seen_at")).isGreaterThan(seen);
        }

        @Test
        void is_over_for_readers_after_ten_minutes_of_silence() {
            var board = board();
            var worker = worker(board);
            worker.api().get(HEALTH).ok();
            wasLastSeen(worker.id(), "601 seconds");
            assertThat(agentNow(worker.id()).text("/status")).isEqualTo("offline");
            assertThat(admin.get(AGENTS + "?board_id=" + board + "&status=offline")
                            .ok()
                            .text("/total"))
                    .isEqualTo("1");
            assertThat(admin.get(AGENTS + "?board_id=" + board + "&status=online")
                            .ok()
                            .text("/total"))
                    .isEqualTo("0");
        }

        @Test
        void ends_with_silence_and_begins_again() {
            var worker = worker(board());
            worker.api().get(HEALTH).ok();
            wasLastSeen(worker.id(), "11 minutes");
            timeComesToLookForTheSilent();
            await().untilAsserted(() -> assertThat(eventsOf(worker.id())).last().isEqualTo("agent.went_offline"));
            assertThat(worker.api().get(HEALTH).ok().text("/status")).isEqualTo("online");
            assertThat(eventsOf(worker.id())).last().isEqualTo("agent.went_online");
        }
    }

    @Nested
    class Tokens {
        @Test
        void are_shown_once_and_the_former_dies_at_once() {
            var worker = worker(board());
            var issued =
                    admin.post(AGENTS + "/" + worker.id() + "/token", Map.of()).created();
            assertThat(issued.text("/token")).matches("agt_[A-Za-z0-9_-]{43}");
            assertThat(issued.text("/agent_id")).isEqualTo(worker.id());
            assertThat(issued.header("Location")).contains(AGENTS + "/" + worker.id());
            var agent = agentNow(worker.id());
            assertThat(agent.text("/has_token")).isEqualTo("true");
            assertThat(agent.text("/token_issued_at")).isEqualTo(issued.text("/issued_at"));
            worker.api().get(HEALTH).is(401);
            agentWith(issued.text("/token")).get(HEALTH).ok();
            var secrets = db.sql("SELECT count(*) FROM event_log WHERE payload LIKE ? OR meta_data LIKE ?")
                    .params("%" + issued.text("/token") + "%", "%" + issued.text("/token") + "%");
            assertThat(secrets.query(Integer.class).single()).isZero();
        }

        @Test
        void are_shown_also_when_the_read_models_are_late() {
            var agent = worker(board()).id();
            var issued = whileViewsStandStill(() -> admin.post(AGENTS + "/" + agent + "/token", Map.of()))
                    .created();
            assertThat(issued.header("X-View-Pending")).contains("true");
            assertThat(issued.header("Location")).contains(AGENTS + "/" + agent);
            agentWith(issued.text("/token")).get(HEALTH).ok();
            await().untilAsserted(() ->
                    assertThat(agentNow(agent).text("/token_issued_at")).isEqualTo(issued.text("/issued_at")));
        }

        private Answer whileViewsStandStill(Supplier<Answer> request) {
            return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> {
                db.sql("SELECT position FROM view_position FOR UPDATE")
                        .query(Long.class)
                        .list();
                return request.get();
            }));
        }

        @Test
        void stay_as_they_are_when_an_older_version_is_expected() {
            var worker = worker(board());
            admin.patch(AGENTS + "/" + worker.id(), Map.of("soul_template", "Be kind."))
                    .ok();
            var late = admin.with("If-Match", "\"0\"");
            late.post(AGENTS + "/" + worker.id() + "/token", Map.of()).refused(412, "version_mismatch");
            late.delete(AGENTS + "/" + worker.id() + "/token").refused(412, "version_mismatch");
            worker.api().get(HEALTH).ok();
        }

        @Test
        void are_not_shown_again_under_the_same_key() {
            var agent = worker(board()).id();
            var keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
            keyed.post(AGENTS + "/" + agent + "/token", Map.of()).created();
            keyed.post(AGENTS + "/" + agent + "/token", Map.of()).refused(409, "already_issued");
        }

        @Test
        void can_be_taken_away() {
            var worker = worker(board());
            admin.delete(AGENTS + "/" + worker.id() + "/token").gone();
            worker.api().get(HEALTH).is(401);
            assertThat(agentNow(worker.id()).text("/has_token")).isEqualTo("false");
            admin.delete(AGENTS + "/" + worker.id() + "/token").gone();
        }

        @Test
        void open_no_door_of_the_admins() {
            worker(board()).api().get(AGENTS).is(403);
        }
    }

    @Nested
    class The_lead_of_a_board {
        @Test
        void hires_workers_up_to_the_limit_of_the_board() {
            var board = board(Map.of("max_agents", 1));
            var lead = lead(board);
            var made = lead.api().post(COLLEAGUES, Map.of("name", "Ada")).created();
            assertThat(made.text("/board_id")).isEqualTo(board);
            lead.api().post(COLLEAGUES, Map.of("name", "Grace")).refused(409, "max_agents_reached");
            assertThat(lead.api().get(COLLEAGUES).ok().text("/total")).isEqualTo("2");
        }

        @Test
        void hires_for_no_other_board() {
            var lead = lead(board());
            lead.api()
                    .post(COLLEAGUES, Map.of("name", "Ada", "board_id", board()))
                    .is(403);
            lead.api().get(COLLEAGUES + "?board_id=" + board()).is(403);
            lead.api().get(COLLEAGUES + "?board_id=" + UUID.randomUUID()).is(404);
        }

        @Test
        void dismisses_workers_but_no_lead() {
            var board = board();
            var lead = lead(board);
            var worker = worker(board);
            var agents = "/api/v1/agent/boards/" + board + "/agents/";
            worker.api().delete(agents + lead.id()).refused(403, "lead_required");
            lead.api().delete(agents + lead.id()).refused(403, "worker_required");
            lead.api().delete(agents + worker(board()).id()).is(404);
            lead.api()
                    .delete("/api/v1/agent/boards/" + board() + "/agents/" + worker.id())
                    .is(403);
            lead.api().delete(agents + worker.id()).gone();
            worker.api().get(HEALTH).is(401);
        }

        @Test
        void is_no_worker() {
            worker(board()).api().post(COLLEAGUES, Map.of("name", "Ada")).refused(403, "lead_required");
        }
    }
}
