package org.openclaw.missioncontrol.command.customfield;

import static org.axonframework.test.matchers.Matchers.predicate;
import static org.openclaw.missioncontrol.api.customfield.CustomFieldType.INTEGER;
import static org.openclaw.missioncontrol.api.customfield.CustomFieldType.TEXT;
import static org.openclaw.missioncontrol.api.customfield.CustomFieldVisibility.ALWAYS;
import static org.openclaw.missioncontrol.api.customfield.CustomFieldVisibility.HIDDEN;

import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldCommand.DefineCustomField;
import org.openclaw.missioncontrol.api.customfield.CustomFieldCommand.DeleteCustomField;
import org.openclaw.missioncontrol.api.customfield.CustomFieldCommand.RulesChange;
import org.openclaw.missioncontrol.api.customfield.CustomFieldCommand.UpdateCustomField;
import org.openclaw.missioncontrol.api.customfield.CustomFieldEvent.*;
import org.openclaw.missioncontrol.api.customfield.CustomFieldId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldRules;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

class CustomFieldTest {
    private static final OrganizationId ORGANIZATION = OrganizationId.next();
    private static final CustomFieldId FIELD = CustomFieldId.next();
    private static final BoardId MOON = BoardId.next();
    private static final BoardId MARS = BoardId.next();
    private static final Caller ADMIN = member(ORGANIZATION, Role.ADMIN);
    private static final Caller MEMBER = member(ORGANIZATION, Role.MEMBER);
    private static final Caller STRANGER = member(OrganizationId.next(), Role.OWNER);

    private final FixtureConfiguration<CustomField> field = new AggregateTestFixture<>(CustomField.class);

    private final CustomFieldRules rules = new CustomFieldRules(TEXT, "[A-Z]+", false, "NONE");
    private final CustomFieldDefined defined =
            new CustomFieldDefined(FIELD, ORGANIZATION, "ticket", "Ticket", rules, ALWAYS, null, List.of(MOON));

    @BeforeEach
    void with_boards_and_keys_that_are_free() {
        field.registerInjectableResource(new FreeKeys());
    }

    private static Caller member(OrganizationId organization, Role role) {
        return new Caller.Member(UserId.next(), organization, role, true, true, Map.of());
    }

    private static ResultValidator<CustomField> by(Caller caller, TestExecutor<CustomField> given, Object command) {
        return given.when(command, Map.of("caller", caller));
    }

    private static void refused(String code, ResultValidator<CustomField> result) {
        result.expectNoEvents()
                .expectException(predicate(thrown ->
                        thrown instanceof Rejection refusal && refusal.code().equals(code)));
    }

    private static DefineCustomField define(CustomFieldRules rules, BoardId... boards) {
        return new DefineCustomField(FIELD, "ticket", "Ticket", rules, ALWAYS, null, List.of(boards));
    }

    private static UpdateCustomField rename(String label) {
        return new UpdateCustomField(
                FIELD, Change.to(label), RulesChange.NONE, Change.keep(), Change.keep(), Change.keep());
    }

    private static UpdateCustomField rule(RulesChange rules) {
        return new UpdateCustomField(FIELD, Change.keep(), rules, Change.keep(), Change.keep(), Change.keep());
    }

    private static RulesChange regex(@Nullable String regex) {
        return new RulesChange(Change.keep(), Change.to(regex), Change.keep(), Change.keep());
    }

    @Nested
    class Defining_a_field {
        @Test
        void records_it() {
            by(ADMIN, field.givenNoPriorActivity(), define(rules, MOON)).expectEvents(defined);
        }

        @Test
        void names_each_board_once() {
            by(ADMIN, field.givenNoPriorActivity(), define(rules, MOON, MOON)).expectEvents(defined);
        }

        @Test
        void is_for_admins_of_the_organization() {
            refused("organization_admin_required", by(MEMBER, field.givenNoPriorActivity(), define(rules, MOON)));
        }

        @Test
        void is_refused_when_its_rules_contradict_each_other() {
            var contradiction = new CustomFieldRules(TEXT, "[A-Z]+", false, "none");
            refused("default_value_invalid", by(ADMIN, field.givenNoPriorActivity(), define(contradiction, MOON)));
        }
    }

    @Nested
    class Changing_a_field {
        @Test
        void records_each_change_as_its_own_fact() {
            var points = new CustomFieldRules(INTEGER, null, true, 3);
            var change = new UpdateCustomField(
                    FIELD,
                    Change.to("Points"),
                    new RulesChange(Change.to(INTEGER), Change.to(null), Change.to(true), Change.to(3)),
                    Change.to(HIDDEN),
                    Change.to("How much work it is"),
                    Change.to(List.of(MARS, MOON)));
            by(ADMIN, field.given(defined), change)
                    .expectEvents(
                            new CustomFieldRenamed(FIELD, "Points"),
                            new CustomFieldRulesChanged(FIELD, points),
                            new CustomFieldVisibilityChanged(FIELD, HIDDEN),
                            new CustomFieldDescribed(FIELD, "How much work it is"),
                            new CustomFieldBoardsChanged(FIELD, List.of(MARS, MOON)));
        }

        @Test
        void to_what_it_is_already_does_nothing() {
            var same = new UpdateCustomField(
                    FIELD,
                    Change.to("Ticket"),
                    new RulesChange(Change.to(TEXT), Change.to("[A-Z]+"), Change.to(false), Change.to("NONE")),
                    Change.to(ALWAYS),
                    Change.to(null),
                    Change.to(List.of(MOON, MOON)));
            by(ADMIN, field.given(defined), same)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void is_refused_when_its_present_default_would_not_match_the_new_expression() {
            refused("default_value_invalid", by(ADMIN, field.given(defined), rule(regex("[a-z]+"))));
        }

        @Test
        void is_refused_when_its_present_expression_has_no_meaning_for_the_new_type() {
            var change = new RulesChange(Change.to(INTEGER), Change.keep(), Change.keep(), Change.to(null));
            refused("regex_not_allowed", by(ADMIN, field.given(defined), rule(change)));
        }

        @Test
        void is_for_admins_of_the_organization() {
            refused("organization_admin_required", by(MEMBER, field.given(defined), rename("Case")));
        }

        @Test
        void of_another_organization_finds_no_field() {
            refused("not_found", by(STRANGER, field.given(defined), rename("Case")));
        }
    }

    @Nested
    class Deleting_a_field {
        private final DeleteCustomField delete = new DeleteCustomField(FIELD);

        @Test
        void ends_it() {
            by(ADMIN, field.given(defined), delete)
                    .expectEvents(new CustomFieldDeleted(FIELD))
                    .expectMarkedDeleted();
        }

        @Test
        void is_for_admins_of_the_organization() {
            refused("organization_admin_required", by(MEMBER, field.given(defined), delete));
        }

        @Test
        void of_another_organization_finds_no_field() {
            refused("not_found", by(STRANGER, field.given(defined), delete));
        }
    }

    /** The real one is tested on a real database. */
    private static final class FreeKeys extends CustomFieldGuard {
        @SuppressWarnings("DataFlowIssue")
        FreeKeys() {
            super((JdbcClient) null);
        }

        @Override
        void lock(OrganizationId organization) {}

        @Override
        List<BoardId> present(List<BoardId> boards, OrganizationId organization) {
            return boards.stream().distinct().toList();
        }

        @Override
        void requireFreeKey(String key, OrganizationId organization) {}

        @Override
        void requireUnused(CustomFieldId field, String key, OrganizationId organization) {}
    }
}
