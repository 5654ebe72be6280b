package org.openclaw.missioncontrol.command.approval;

import static org.openclaw.missioncontrol.api.approval.ApprovalStatus.APPROVED;
import static org.openclaw.missioncontrol.api.approval.ApprovalStatus.PENDING;
import static org.openclaw.missioncontrol.api.approval.ApprovalStatus.REJECTED;
import static org.openclaw.missioncontrol.command.approval.ApprovalExamples.*;

import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.ApproveRequest;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.DeleteApproval;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.RejectRequest;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.SetApprovalStatus;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.UnlinkTask;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent.*;
import org.openclaw.missioncontrol.api.approval.ApprovalStatus;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

class ApprovalTest {
    private final FixtureConfiguration<Approval> approval = new AggregateTestFixture<>(Approval.class);
    private final FakeApprovalGuard guard = new FakeApprovalGuard();

    @BeforeEach
    void knows_its_board() {
        approval.registerInjectableResource(guard);
    }

    private static ResultValidator<Approval> by(Caller caller, TestExecutor<Approval> given, Object command) {
        return given.when(command, Map.of("caller", caller));
    }

    private static void refused(String code, ResultValidator<Approval> result) {
        result.expectNoEvents()
                .expectException(Rejection.class)
                .expectException(Matchers.predicate(thrown ->
                        thrown instanceof Rejection refusal && refusal.code().equals(code)));
    }

    private TestExecutor<Approval> pending() {
        return approval.given(requested(TASK));
    }

    private TestExecutor<Approval> approved() {
        return approval.given(requested(TASK), new ApprovalApproved(APPROVAL, BOARD, null));
    }

    @Nested
    class Asking_for_approval {
        @Test
        void needs_neither_reason_nor_confidence_of_people() {
            by(ADMIN, approval.givenNoPriorActivity(), request()).expectEvents(requested(TASK));
        }

        @Test
        void records_the_agent_that_asks() {
            by(AGENT, approval.givenNoPriorActivity(), request(REASON, 72.5, null))
                    .expectEvents(requested(REASON, 72.5, AGENT.agentId(), TASK));
        }

        @Test
        void takes_the_reason_of_an_agent_from_its_decision_too() {
            Map<String, Object> decision = Map.of("decision", Map.of("reason", "Best fit"));
            by(AGENT, approval.givenNoPriorActivity(), request(decision, 72.5, null))
                    .expectEvents(requested(decision, 72.5, AGENT.agentId(), TASK));
        }

        @Test
        void needs_reason_and_confidence_of_agents() {
            refused("confidence_required", by(AGENT, approval.givenNoPriorActivity(), request(REASON, null, null)));
            refused("reason_required", by(AGENT, approval.givenNoPriorActivity(), request(null, 50.0, null)));
            refused(
                    "reason_required",
                    by(AGENT, approval.givenNoPriorActivity(), request(Map.of("reason", " "), 50.0, null)));
        }

        @Test
        void is_not_for_agents_in_the_name_of_another() {
            refused(
                    "agent_mismatch",
                    by(AGENT, approval.givenNoPriorActivity(), request(REASON, 50.0, AgentId.next())));
        }

        @Test
        void is_refused_while_another_approval_of_a_task_is_pending() {
            guard.otherIsPending = true;
            refused("approval_conflict", by(ADMIN, approval.givenNoPriorActivity(), request()));
        }

        @Test
        void needs_the_right_to_write() {
            refused("board_write_required", by(READER, approval.givenNoPriorActivity(), request()));
        }

        @Test
        void on_a_foreign_board_finds_no_board() {
            refused("not_found", by(STRANGER, approval.givenNoPriorActivity(), request()));
        }
    }

    @Nested
    class Deciding {
        @Test
        void records_the_decision_and_what_was_said() {
            by(ADMIN, pending(), new ApproveRequest(APPROVAL, "Go on"))
                    .expectEvents(new ApprovalApproved(APPROVAL, BOARD, "Go on"));
            by(ADMIN, pending(), new RejectRequest(APPROVAL, "Too dear"))
                    .expectEvents(new ApprovalRejected(APPROVAL, BOARD, "Too dear"));
        }

        @Test
        void happens_once() {
            refused("approval_resolved", by(ADMIN, approved(), new ApproveRequest(APPROVAL, null)));
            refused("approval_resolved", by(ADMIN, approved(), new RejectRequest(APPROVAL, null)));
            refused("approval_resolved", by(ADMIN, approved(), new SetApprovalStatus(APPROVAL, REJECTED)));
        }

        @Test
        void is_not_for_agents() {
            refused("user_required", by(AGENT, pending(), new ApproveRequest(APPROVAL, null)));
            refused("user_required", by(AGENT, pending(), new RejectRequest(APPROVAL, null)));
            refused("user_required", by(AGENT, approved(), new SetApprovalStatus(APPROVAL, PENDING)));
        }

        @Test
        void needs_the_right_to_write() {
            refused("board_write_required", by(READER, pending(), new ApproveRequest(APPROVAL, null)));
        }

        @Test
        void of_another_organization_finds_no_approval() {
            refused("not_found", by(STRANGER, pending(), new ApproveRequest(APPROVAL, null)));
        }

        @Test
        void is_refused_when_it_is_based_on_an_older_version() {
            refused(
                    "version_mismatch",
                    approval.given(
                                    requested(TASK),
                                    new ApprovalApproved(APPROVAL, BOARD, null),
                                    new ApprovalReopened(APPROVAL, BOARD))
                            .when(
                                    new RejectRequest(APPROVAL, null),
                                    Map.of("caller", ADMIN, "expected_version", new ExpectedVersion(0L))));
        }
    }

    @Nested
    class Setting_the_status {
        @Test
        void decides() {
            by(ADMIN, pending(), new SetApprovalStatus(APPROVAL, APPROVED))
                    .expectEvents(new ApprovalApproved(APPROVAL, BOARD, null));
            by(ADMIN, pending(), new SetApprovalStatus(APPROVAL, REJECTED))
                    .expectEvents(new ApprovalRejected(APPROVAL, BOARD, null));
        }

        @Test
        void reopens() {
            by(ADMIN, approved(), new SetApprovalStatus(APPROVAL, PENDING))
                    .expectEvents(new ApprovalReopened(APPROVAL, BOARD));
        }

        @Test
        void does_not_reopen_while_another_approval_of_a_task_is_pending() {
            guard.otherIsPending = true;
            refused("approval_conflict", by(ADMIN, approved(), new SetApprovalStatus(APPROVAL, PENDING)));
        }

        @ParameterizedTest
        @EnumSource(ApprovalStatus.class)
        void to_what_it_is_changes_nothing(ApprovalStatus status) {
            var given =
                    switch (status) {
                        case PENDING -> pending();
                        case APPROVED -> approved();
                        case REJECTED -> approval.given(requested(TASK), new ApprovalRejected(APPROVAL, BOARD, null));
                    };
            by(ADMIN, given, new SetApprovalStatus(APPROVAL, status))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class When_a_task_is_deleted {
        private final Caller process = new Caller.Process("WhenTaskDeletedThenUnlinkApproval", ORGANIZATION);

        @Test
        void the_approval_keeps_the_others() {
            by(process, approval.given(requested(TASK, OTHER)), new UnlinkTask(APPROVAL, TASK))
                    .expectEvents(new ApprovalTaskUnlinked(APPROVAL, BOARD, TASK));
        }

        @Test
        void the_approval_of_it_alone_goes_with_it() {
            by(process, pending(), new UnlinkTask(APPROVAL, TASK))
                    .expectEvents(new ApprovalDeleted(APPROVAL, BOARD))
                    .expectMarkedDeleted();
            by(
                            process,
                            approval.given(requested(TASK, OTHER), new ApprovalTaskUnlinked(APPROVAL, BOARD, OTHER)),
                            new UnlinkTask(APPROVAL, TASK))
                    .expectEvents(new ApprovalDeleted(APPROVAL, BOARD));
        }

        @Test
        void an_approval_of_others_stays_as_it_is() {
            by(process, pending(), new UnlinkTask(APPROVAL, OTHER)).expectNoEvents();
        }
    }

    @Test
    void goes_with_its_board() {
        by(
                        new Caller.Process("WhenBoardDeletedThenDeleteApprovals", ORGANIZATION),
                        approval.given(requested()),
                        new DeleteApproval(APPROVAL))
                .expectEvents(new ApprovalDeleted(APPROVAL, BOARD));
    }
}
