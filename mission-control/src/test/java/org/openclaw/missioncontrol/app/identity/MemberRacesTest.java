package org.openclaw.missioncontrol.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Crowd;

/** Many who decide about the people of one organization at the same moment. */
class MemberRacesTest extends PeopleTest {
    private static final int MANY = 64;
    private static final Crowd CROWD = Crowd.of(MANY);

    @Test
    void one_invite_waits_for_a_person_whom_many_invite() {
        var bob = stranger("bob");
        assertThat(CROWD.statuses(() -> ada.invite(bob, Map.of()))).isEqualTo(Map.of(201, 1L, 409, MANY - 1L));
        assertThat(ada.api().get(INVITES).text("/total")).isEqualTo("1");
    }

    @Test
    void one_of_many_accepts_a_token() {
        var bob = arrived("bob");
        var token = ada.invite(bob, Map.of()).created().text("/token");
        assertThat(CROWD.statuses(() -> bob.accept(token))).isEqualTo(Map.of(200, 1L, 404, MANY - 1L));
        assertThat(ada.api().get(MEMBERS).text("/total")).isEqualTo("2");
    }

    @Test
    void an_invite_is_either_accepted_or_revoked() {
        var bob = arrived("bob");
        var invite = ada.invite(bob, Map.of()).created();
        var turn = new AtomicInteger();
        var statuses = CROWD.statuses(() -> turn.incrementAndGet() % 2 == 0
                ? bob.accept(invite.text("/token"))
                : ada.api().delete(INVITES + "/" + invite.id()));
        assertThat(statuses.getOrDefault(200, 0L) + statuses.getOrDefault(204, 0L))
                .isEqualTo(1);
        assertThat(statuses.keySet()).isSubsetOf(200, 204, 404, 409);
    }

    @Test
    void many_first_visits_lead_into_the_one_organization_that_invited() {
        var bob = stranger("bob");
        ada.invite(bob, Map.of()).created();
        assertThat(CROWD.statuses(bob::arrive)).isEqualTo(Map.of(200, (long) MANY));
        assertThat(bob.organization()).isEqualTo(ada.organization());
        assertThat(bob.api().get(ORGANIZATIONS).text("/total")).isEqualTo("1");
        assertThat(ada.api().get(MEMBERS).text("/total")).isEqualTo("2");
    }

    @Test
    void one_owner_remains_of_two_who_depose_each_other() {
        var bob = colleague("owner");
        var organization = ada.organization();
        var adaId = ada.membership().id();
        var bobId = bob.membership().id();
        var turn = new AtomicInteger();
        var statuses = CROWD.statuses(() ->
                turn.incrementAndGet() % 2 == 0 ? ada.changeRole(bobId, "member") : bob.changeRole(adaId, "member"));
        assertThat(statuses.keySet()).isSubsetOf(200, 403, 422);
        assertThat(ownersOf(organization)).hasSize(1);
    }

    @Test
    void one_owner_remains_of_two_who_remove_each_other() {
        var bob = colleague("owner");
        var organization = ada.organization();
        var adaId = ada.membership().id();
        var bobId = bob.membership().id();
        var turn = new AtomicInteger();
        var statuses = CROWD.statuses(() -> turn.incrementAndGet() % 2 == 0 ? ada.remove(bobId) : bob.remove(adaId));
        assertThat(statuses.get(204)).isEqualTo(1);
        assertThat(ownersOf(organization)).hasSize(1);
    }

    @RepeatedTest(5)
    void one_owner_remains_of_one_who_deletes_himself_and_one_who_steps_down() {
        var bob = colleague("owner");
        colleague("member");
        var bobId = bob.membership().id();
        var turn = new AtomicInteger();
        var statuses = Crowd.of(2)
                .statuses(() -> turn.incrementAndGet() % 2 == 0
                        ? ada.api().delete("/api/v1/users/me")
                        : bob.changeRole(bobId, "member"));
        assertThat(statuses).isIn(Map.of(204, 1L, 422, 1L), Map.of(409, 1L, 200, 1L));
    }

    private List<String> ownersOf(String organization) {
        return db.sql("SELECT id::text FROM member_lookup WHERE organization_id = ?::uuid AND role = 'OWNER'")
                .param(organization)
                .query(String.class)
                .list();
    }
}
