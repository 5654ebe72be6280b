package org.openclaw.missioncontrol.command.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openclaw.missioncontrol.api.agent.AgentEvent.ProvisioningAction.PROVISION;
import static org.openclaw.missioncontrol.api.agent.AgentEvent.ProvisioningAction.UPDATE;
import static org.openclaw.missioncontrol.command.agent.AgentExamples.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.agent.AgentCommand.*;
import org.openclaw.missioncontrol.api.agent.AgentEvent.*;
import org.openclaw.missioncontrol.api.agent.CapabilityId;
import org.openclaw.missioncontrol.api.agent.Proficiency;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

class AgentTest {
    private final FixtureConfiguration<Agent> agent = new AggregateTestFixture<>(Agent.class);
    private final FakeAgentGuard guard = new FakeAgentGuard();

    @BeforeEach
    void on_a_board_with_a_gateway() {
        agent.registerInjectableResource(guard);
    }

    private static ResultValidator<Agent> by(Caller caller, TestExecutor<Agent> given, Object command) {
        return given.when(command, Map.of("caller", caller));
    }

    private static void refused(String code, ResultValidator<Agent> result) {
        result.expectNoEvents()
                .expectException(Matchers.predicate(thrown ->
                        thrown instanceof Rejection refusal && refusal.code().equals(code)));
    }

    @Nested
    class Creating_an_agent {
        private TestExecutor<Agent> nobody() {
            return agent.givenNoPriorActivity();
        }

        @Test
        void puts_it_on_the_board_and_on_the_gateway_of_the_board() {
            by(ADMIN, nobody(), create(false)).expectEvents(created(), requested(PROVISION));
        }

        @Test
        void works_on_a_board_without_gateway() {
            guard.gateway = null;
            by(ADMIN, nobody(), create(false))
                    .expectEvents(new AgentCreated(
                            AGENT,
                            BOARD,
                            null,
                            ORGANIZATION,
                            "Ada",
                            false,
                            create(false).heartbeatConfig(),
                            null,
                            null,
                            null));
        }

        @Test
        void is_for_admins() {
            refused("organization_admin_required", by(MEMBER, nobody(), create(false)));
        }

        @Test
        void on_a_foreign_board_finds_no_board() {
            refused("not_found", by(STRANGER, nobody(), create(false)));
        }

        @Test
        void is_for_the_lead_of_the_board_too() {
            by(LEAD, nobody(), create(false)).expectEvents(created(), requested(PROVISION));
        }

        @Test
        void is_not_for_workers() {
            refused("lead_required", by(WORKER, nobody(), create(false)));
        }

        @Test
        void by_a_lead_is_refused_when_the_board_is_full() {
            guard.full = true;
            refused("max_agents_reached", by(LEAD, nobody(), create(false)));
        }

        @Test
        void by_an_admin_is_not_limited() {
            guard.full = true;
            by(ADMIN, nobody(), create(false)).expectEvents(created(), requested(PROVISION));
        }

        @Test
        void is_refused_when_the_name_is_taken() {
            guard.nameTaken = true;
            refused("agent_name_taken", by(ADMIN, nobody(), create(false)));
        }

        @Test
        void is_refused_when_there_is_another_lead() {
            guard.led = true;
            refused("lead_exists", by(ADMIN, nobody(), create(true)));
        }
    }

    @Nested
    class Rewriting_a_soul {
        private final RewriteSoul rewrite = new RewriteSoul(AGENT, BOARD, "Be kind.");
        private final AgentSoulChanged rewritten = new AgentSoulChanged(AGENT, BOARD, "Be kind.");

        @Test
        void has_the_agent_set_up_anew() {
            by(LEAD, agent.given(created()), rewrite).expectEvents(rewritten, requested(UPDATE));
        }

        @Test
        void with_the_same_words_changes_nothing() {
            by(LEAD, agent.given(created(), rewritten), rewrite)
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_for_the_lead_of_the_board() {
            refused("lead_required", by(WORKER, agent.given(created()), rewrite));
            refused("lead_required", by(ITSELF, agent.given(created()), rewrite));
            refused("lead_required", by(ADMIN, agent.given(created()), rewrite));
        }

        @Test
        void finds_nobody_on_another_board() {
            refused("not_found", by(LEAD, agent.given(created(OTHER_BOARD, false)), rewrite));
            refused("not_found", by(LEAD, agent.given(mainCreated()), rewrite));
        }

        @Test
        void in_another_organization_finds_nobody() {
            refused("not_found", by(STRANGER, agent.given(created()), rewrite));
        }

        @Test
        void is_refused_when_it_was_changed_meanwhile() {
            refused(
                    "version_mismatch",
                    agent.given(created(), rewritten)
                            .when(rewrite, Map.of("caller", LEAD, "expected_version", new ExpectedVersion(0L))));
        }
    }

    @Nested
    class Creating_a_main_agent {
        private final CreateMainAgent create = new CreateMainAgent(AGENT, GATEWAY);

        @Test
        void names_it_after_the_gateway() {
            by(PROCESS, agent.givenNoPriorActivity(), create)
                    .expectEvents(mainCreated(), requested(null, GATEWAY, PROVISION));
        }

        @Test
        void happens_once() {
            guard.hasMain = true;
            by(PROCESS, agent.given(mainCreated()), create).expectNoEvents().expectSuccessfulHandlerExecution();
        }

        @Test
        void does_nothing_when_the_gateway_has_another() {
            guard.hasMain = true;
            by(PROCESS, agent.givenNoPriorActivity(), create).expectNoEvents().expectSuccessfulHandlerExecution();
        }

        @Test
        void finds_no_foreign_gateway() {
            refused("not_found", by(STRANGER, agent.givenNoPriorActivity(), create));
        }
    }

    @Nested
    class Moving {
        @Test
        void to_another_board_takes_the_gateway_of_that_board() {
            var gateway = GatewayId.next();
            guard.gateway = gateway;
            by(ADMIN, agent.given(created()), place(Change.to(OTHER_BOARD), Change.keep(), Change.keep()))
                    .expectEvents(
                            new AgentMoved(AGENT, OTHER_BOARD, BOARD, gateway, false),
                            requested(OTHER_BOARD, gateway, UPDATE));
            assertThat(guard.locked).containsExactly(new Post(BOARD, GATEWAY, false));
        }

        @Test
        void keeps_the_lead_a_lead() {
            by(ADMIN, agent.given(created(BOARD, true)), place(Change.to(OTHER_BOARD), Change.keep(), Change.keep()))
                    .expectEvents(
                            new AgentMoved(AGENT, OTHER_BOARD, BOARD, GATEWAY, true),
                            requested(OTHER_BOARD, GATEWAY, UPDATE));
        }

        @Test
        void is_refused_when_the_name_is_taken_there() {
            guard.nameTaken = true;
            refused(
                    "agent_name_taken",
                    by(ADMIN, agent.given(created()), place(Change.to(OTHER_BOARD), Change.keep(), Change.keep())));
        }

        @Test
        void to_no_board_is_refused() {
            refused(
                    "board_id_required",
                    by(ADMIN, agent.given(created()), place(Change.to(null), Change.keep(), Change.keep())));
        }

        @Test
        void to_the_same_board_is_nothing() {
            by(ADMIN, agent.given(created()), place(Change.to(BOARD), Change.to(false), Change.to(false)))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Becoming_the_main_agent {
        @Test
        void clears_board_and_lead() {
            by(ADMIN, agent.given(created(BOARD, true)), place(Change.keep(), Change.keep(), Change.to(true)))
                    .expectEvents(new AgentBecameMain(AGENT, BOARD, GATEWAY), requested(null, GATEWAY, UPDATE));
        }

        @Test
        void of_the_gateway_of_another_board_tells_which_one_it_left() {
            by(ADMIN, agent.given(created()), place(Change.to(OTHER_BOARD), Change.keep(), Change.to(true)))
                    .expectEvents(new AgentBecameMain(AGENT, BOARD, GATEWAY), requested(null, GATEWAY, UPDATE));
        }

        @Test
        void is_refused_when_the_gateway_has_one() {
            guard.hasMain = true;
            refused(
                    "main_agent_exists",
                    by(ADMIN, agent.given(created()), place(Change.keep(), Change.keep(), Change.to(true))));
        }

        @Test
        void is_refused_without_a_gateway() {
            guard.gateway = null;
            refused(
                    "board_without_gateway",
                    by(ADMIN, agent.given(created()), place(Change.keep(), Change.keep(), Change.to(true))));
        }

        @Test
        void is_refused_as_a_lead() {
            refused(
                    "lead_needs_board",
                    by(ADMIN, agent.given(created()), place(Change.keep(), Change.to(true), Change.to(true))));
        }

        @Test
        void is_nothing_for_who_is_one() {
            by(ADMIN, agent.given(mainCreated()), place(Change.to(null), Change.to(false), Change.to(true)))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Ceasing_to_be_the_main_agent {
        @Test
        void needs_a_board() {
            refused(
                    "board_id_required",
                    by(ADMIN, agent.given(mainCreated()), place(Change.keep(), Change.keep(), Change.to(false))));
        }

        @Test
        void makes_a_worker_of_it() {
            by(ADMIN, agent.given(mainCreated()), place(Change.to(BOARD), Change.keep(), Change.to(false)))
                    .expectEvents(new AgentMoved(AGENT, BOARD, null, GATEWAY, false), requested(UPDATE));
        }
    }

    @Nested
    class Editing {
        @Test
        void records_each_fact_by_itself() {
            var edit = brief(
                    Change.to(every("5m")),
                    Change.to(profile("role", "Tester")),
                    Change.to("You are Ada."),
                    Change.to("Be kind."));
            by(ADMIN, agent.given(created()), edit)
                    .expectEvents(
                            new AgentHeartbeatConfigured(AGENT, BOARD, every("5m")),
                            new AgentProfileChanged(AGENT, BOARD, profile("role", "Tester")),
                            new AgentIdentityTemplateChanged(AGENT, BOARD, "You are Ada."),
                            new AgentSoulChanged(AGENT, BOARD, "Be kind."),
                            requested(UPDATE));
        }

        @Test
        void of_what_is_so_already_is_nothing() {
            by(
                            ADMIN,
                            agent.given(created()),
                            brief(Change.to(every("10m")), Change.to(null), Change.keep(), Change.to(null)))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void has_the_gateway_set_it_up_anew_also_when_nothing_changes_if_that_is_wanted() {
            var edit = UpdateAgent.rename(AGENT, "Ada").forced();
            by(ADMIN, agent.given(created()), edit).expectEvents(requested(UPDATE));
        }

        @Test
        void of_an_agent_that_lives_nowhere_asks_nothing_of_any_gateway() {
            guard.gateway = null;
            by(
                            ADMIN,
                            agent.given(created(), new AgentGatewayChanged(AGENT, BOARD, null)),
                            UpdateAgent.rename(AGENT, "Grace").forced())
                    .expectEvents(new AgentRenamed(AGENT, BOARD, "Grace"));
        }

        @Test
        void of_the_rhythm_of_a_group_changes_nothing_else() {
            by(PROCESS, agent.given(created()), new SetRhythm(AGENT, "5m"))
                    .expectEvents(new AgentHeartbeatConfigured(AGENT, BOARD, every("5m")), requested(UPDATE));
            by(PROCESS, agent.given(created()), new SetRhythm(AGENT, "10m")).expectNoEvents();
        }

        @Test
        void may_rename_it() {
            by(ADMIN, agent.given(created()), UpdateAgent.rename(AGENT, "Grace"))
                    .expectEvents(new AgentRenamed(AGENT, BOARD, "Grace"), requested(UPDATE));
        }

        @Test
        void may_make_it_the_lead() {
            by(ADMIN, agent.given(created()), place(Change.keep(), Change.to(true), Change.keep()))
                    .expectEvents(new AgentLeadershipChanged(AGENT, BOARD, true), requested(UPDATE));
        }

        @Test
        void makes_no_second_lead() {
            guard.led = true;
            refused(
                    "lead_exists",
                    by(ADMIN, agent.given(created()), place(Change.keep(), Change.to(true), Change.keep())));
        }

        @Test
        void is_for_admins_of_the_organization() {
            refused(
                    "organization_admin_required",
                    by(MEMBER, agent.given(created()), UpdateAgent.rename(AGENT, "Eve")));
            refused("not_found", by(STRANGER, agent.given(created()), UpdateAgent.rename(AGENT, "Eve")));
        }

        @Test
        void of_an_older_version_is_refused() {
            var facts = Map.of("caller", ADMIN, "expected_version", new ExpectedVersion(0L));
            refused(
                    "version_mismatch",
                    agent.given(created(), new AgentRenamed(AGENT, BOARD, "Grace"))
                            .when(UpdateAgent.rename(AGENT, "Eve"), facts));
        }

        @Test
        void is_not_disturbed_by_signs_of_life() {
            var facts = Map.of("caller", ADMIN, "expected_version", new ExpectedVersion(0L));
            agent.given(created(), new AgentWentOnline(AGENT, BOARD))
                    .when(UpdateAgent.rename(AGENT, "Grace"), facts)
                    .expectEvents(new AgentRenamed(AGENT, BOARD, "Grace"), requested(UPDATE));
        }
    }

    @Nested
    class Living {
        private final AgentWentOnline online = new AgentWentOnline(AGENT, BOARD);
        private final Instant lately = Instant.parse("2026-01-31T09:30:00Z");

        @Test
        void begins_with_the_first_sign_of_life() {
            by(ITSELF, agent.given(created()), new ReportAgentStatus(AGENT, "online"))
                    .expectEvents(online);
        }

        @Test
        void goes_on_without_further_events() {
            by(ITSELF, agent.given(created(), online), new ReportAgentStatus(AGENT, "online"))
                    .expectNoEvents();
        }

        @Test
        void can_be_called_by_a_word_of_its_own() {
            by(ITSELF, agent.given(created(), online), new ReportAgentStatus(AGENT, "busy"))
                    .expectEvents(new AgentStatusReported(AGENT, BOARD, "busy"));
        }

        @Test
        void is_said_by_nobody_else() {
            refused(
                    "agent_itself_required",
                    by(WORKER, agent.given(created()), new ReportAgentStatus(AGENT, "online")));
        }

        @Test
        void ends_with_silence() {
            guard.silentSince = lately;
            by(PROCESS, agent.given(created(), online), new ExpireAgent(AGENT))
                    .expectEvents(new AgentWentOffline(AGENT, BOARD, lately));
        }

        @Test
        void does_not_end_for_who_was_heard_just_now() {
            by(PROCESS, agent.given(created(), online), new ExpireAgent(AGENT)).expectNoEvents();
        }

        @Test
        void ends_once() {
            guard.silentSince = lately;
            by(
                            PROCESS,
                            agent.given(created(), online, new AgentWentOffline(AGENT, BOARD, lately)),
                            new ExpireAgent(AGENT))
                    .expectNoEvents();
        }

        @Test
        void begins_again_after_silence() {
            by(
                            ITSELF,
                            agent.given(created(), online, new AgentWentOffline(AGENT, BOARD, lately)),
                            new ReportAgentStatus(AGENT, "online"))
                    .expectEvents(online);
        }
    }

    @Nested
    class Tokens {
        private final IssueAgentToken issue = new IssueAgentToken(AGENT, "5e884898", TokenSource.ADMIN);
        private final AgentTokenIssued issued = new AgentTokenIssued(AGENT, BOARD, "5e884898", TokenSource.ADMIN);

        @Test
        void are_known_by_their_hash() {
            by(ADMIN, agent.given(created()), issue).expectEvents(issued);
        }

        @Test
        void are_for_admins() {
            refused("organization_admin_required", by(MEMBER, agent.given(created()), issue));
            refused("organization_admin_required", by(LEAD, agent.given(created()), issue));
        }

        @Test
        void of_a_gateway_do_not_take_the_place_of_one_that_an_admin_issued_and_come_once() {
            var provisioned = new IssueAgentToken(AGENT, "6ca13d52", TokenSource.PROVISIONING);
            var fact = new AgentTokenIssued(AGENT, BOARD, "6ca13d52", TokenSource.PROVISIONING);
            by(PROCESS, agent.given(created()), provisioned).expectEvents(fact);
            by(PROCESS, agent.given(created(), fact), provisioned).expectNoEvents();
            by(PROCESS, agent.given(created(), issued), provisioned).expectNoEvents();
            by(PROCESS, agent.given(created(), issued, new AgentTokenRevoked(AGENT, BOARD)), provisioned)
                    .expectEvents(fact);
        }

        @Test
        void of_a_gateway_that_were_taken_away_or_followed_by_others_do_not_come_back() {
            var provisioned = new IssueAgentToken(AGENT, "6ca13d52", TokenSource.PROVISIONING);
            var fact = new AgentTokenIssued(AGENT, BOARD, "6ca13d52", TokenSource.PROVISIONING);
            var later = new AgentTokenIssued(AGENT, BOARD, "7b52009b", TokenSource.PROVISIONING);
            refused(
                    "token_spent",
                    by(PROCESS, agent.given(created(), fact, new AgentTokenRevoked(AGENT, BOARD)), provisioned));
            refused("token_spent", by(PROCESS, agent.given(created(), fact, later), provisioned));
        }

        @Test
        void can_be_revoked_once() {
            var revoke = new RevokeAgentToken(AGENT);
            by(ADMIN, agent.given(created(), issued), revoke).expectEvents(new AgentTokenRevoked(AGENT, BOARD));
            by(ADMIN, agent.given(created(), issued, new AgentTokenRevoked(AGENT, BOARD)), revoke)
                    .expectNoEvents();
        }

        @Test
        void stay_as_they_are_when_an_older_version_is_expected() {
            var facts = Map.of("caller", ADMIN, "expected_version", new ExpectedVersion(0L));
            for (var command : List.of(issue, new RevokeAgentToken(AGENT)))
                refused(
                        "version_mismatch",
                        agent.given(created(), issued, new AgentRenamed(AGENT, BOARD, "Grace"))
                                .when(command, facts));
        }
    }

    @Nested
    class Being_able_to_do_something {
        private final AgentCapabilityAdded added =
                new AgentCapabilityAdded(AGENT, BOARD, CapabilityId.next(), "review", Proficiency.EXPERT, null);
        private final AddCapability add =
                new AddCapability(AGENT, added.capabilityId(), "review", Proficiency.EXPERT, null);
        private final RemoveCapability remove = new RemoveCapability(AGENT, "review");

        @Test
        void is_told_by_an_admin() {
            by(ADMIN, agent.given(created()), add).expectEvents(added);
        }

        @Test
        void is_told_once() {
            refused("capability_exists", by(ADMIN, agent.given(created(), added), add));
        }

        @Test
        void ends_and_may_begin_again() {
            var removed = new AgentCapabilityRemoved(AGENT, BOARD, "review");
            by(ADMIN, agent.given(created(), added), remove).expectEvents(removed);
            by(ADMIN, agent.given(created(), added, removed), add).expectEvents(added);
        }

        @Test
        void cannot_end_before_it_begins() {
            refused("not_found", by(ADMIN, agent.given(created()), remove));
        }

        @Test
        void is_told_by_nobody_else() {
            refused("organization_admin_required", by(LEAD, agent.given(created()), add));
            refused("not_found", by(STRANGER, agent.given(created()), add));
            refused("not_found", by(STRANGER, agent.given(created(), added), remove));
        }
    }

    @Nested
    class Leaving {
        private final AgentDeleted deleted = new AgentDeleted(AGENT, BOARD, GATEWAY, "Ada");

        @Test
        void is_ordered_by_an_admin_and_stops_new_work_first() {
            by(ADMIN, agent.given(created()), new DeleteAgent(AGENT))
                    .expectEvents(deleted)
                    .expectMarkedDeleted();
            assertThat(guard.locked).containsExactly(new Post(BOARD, GATEWAY, false));
        }

        @Test
        void is_ordered_by_the_lead_for_workers() {
            by(LEAD, agent.given(created()), new DismissAgent(AGENT, BOARD)).expectEvents(deleted);
        }

        @Test
        void is_not_ordered_by_workers() {
            refused("lead_required", by(WORKER, agent.given(created()), new DismissAgent(AGENT, BOARD)));
        }

        @Test
        void is_not_ordered_by_a_lead_for_leads_and_main_agents() {
            refused("worker_required", by(LEAD, agent.given(created(BOARD, true)), new DismissAgent(AGENT, BOARD)));
            refused("worker_required", by(LEAD, agent.given(mainCreated()), new DismissAgent(AGENT, BOARD)));
        }

        @Test
        void is_not_ordered_by_the_lead_of_another_board() {
            refused("not_found", by(LEAD, agent.given(created(OTHER_BOARD, false)), new DismissAgent(AGENT, BOARD)));
            refused(
                    "board_write_required",
                    by(LEAD, agent.given(created(OTHER_BOARD, false)), new DismissAgent(AGENT, OTHER_BOARD)));
        }
    }

    @Nested
    class Following_its_board {
        @Test
        void to_another_gateway() {
            var gateway = GatewayId.next();
            guard.gateway = gateway;
            by(PROCESS, agent.given(created()), new FollowBoard(AGENT, BOARD))
                    .expectEvents(new AgentGatewayChanged(AGENT, BOARD, gateway), requested(BOARD, gateway, PROVISION));
        }

        @Test
        void is_nothing_for_who_has_left_it() {
            guard.gateway = null;
            by(PROCESS, agent.given(created(OTHER_BOARD, false)), new FollowBoard(AGENT, BOARD))
                    .expectNoEvents();
        }
    }
}
