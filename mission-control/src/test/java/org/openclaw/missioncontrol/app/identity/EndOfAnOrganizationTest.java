package org.openclaw.missioncontrol.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.Crowd;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing outlives the organization in which it is made, also when it is made while the organization ends. */
class EndOfAnOrganizationTest extends ApiTest {
    private static final String ORGANIZATIONS = "/api/v1/organizations";
    private static final String GATEWAYS = "/api/v1/gateways";

    private String home;
    private String doomed;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void found_one() {
        home = admin.get(ORGANIZATIONS + "/me").ok().id();
        doomed = admin.post(ORGANIZATIONS, Map.of("name", "Doomed")).created().id();
    }

    /** The other tests go on where they were. */
    @AfterEach
    void go_home() {
        admin.patch(ORGANIZATIONS + "/me/active", Map.of("organization_id", home))
                .ok();
    }

    @Test
    void waits_for_what_is_being_made() {
        var name = "Gateway " + UUID.randomUUID();

        var ending = new TransactionTemplate(transactions).execute(_ -> {
            hold(name);
            inBackground(() -> admin.post(GATEWAYS, Map.of("name", name)));
            await().until(() -> waiting() == 1);
            var end = inBackground(() -> admin.delete(ORGANIZATIONS + "/" + doomed));
            await().until(() -> end.isDone() || waiting() == 2);
            return end;
        });

        ending.join().gone();
        await().untilAsserted(() -> {
            assertThat(eventsInIt())
                    .contains("organization.deleted")
                    .containsSubsequence("gateway.created", "gateway.deleted");
            assertThat(survivors()).isEmpty(); // also a main agent that came in between
        });
    }

    @Test
    void spares_nothing_that_many_make_meanwhile() {
        var turn = new AtomicInteger();

        var statuses = Crowd.of(64).statuses(() -> {
            int i = turn.getAndIncrement();
            if (i == 20) return admin.delete(ORGANIZATIONS + "/" + doomed);
            var kind = List.of("boards", "gateways", "board-groups").get(i % 3);
            return admin.post("/api/v1/" + kind, Map.of("name", "Thing " + i));
        });

        assertThat(statuses).containsEntry(204, 1L);
        assertThat(statuses.keySet()).isSubsetOf(201, 204, 403, 404);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(survivors()).isEmpty());
    }

    private static CompletableFuture<Answer> inBackground(Supplier<Answer> request) {
        return CompletableFuture.supplyAsync(request, Thread::startVirtualThread);
    }

    /** Whoever makes a gateway of this name waits until the present transaction ends. */
    private void hold(String gateway) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended('gateway ' || ? || lower(?), 0)) IS NULL")
                .params(doomed, gateway)
                .query(Boolean.class)
                .single();
    }

    /** How many wait for a lock at present. */
    private int waiting() {
        return db.sql("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }

    private List<String> eventsInIt() {
        return db.sql("SELECT type FROM event_log WHERE organization_id = ?::uuid ORDER BY position")
                .param(doomed)
                .query(String.class)
                .list();
    }

    private List<String> survivors() {
        return db.sql("""
            SELECT made.type FROM event_log made
             WHERE made.organization_id = ?::uuid AND made.type LIKE '%.created'
               AND NOT EXISTS (SELECT FROM event_log gone
                                WHERE gone.stream_id = made.stream_id AND gone.type LIKE '%.deleted')
            """).param(doomed).query(String.class).list();
    }
}
