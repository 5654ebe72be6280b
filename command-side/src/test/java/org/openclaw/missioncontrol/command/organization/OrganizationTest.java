package org.openclaw.missioncontrol.command.organization;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.CreateOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.DeleteOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.UpdateOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;
import org.openclaw.missioncontrol.api.support.Change;

class OrganizationTest extends OrganizationFixture {
    @Nested
    class Founding {
        private CreateOrganization found(boolean personal) {
            return new CreateOrganization(ACME, "Acme", ALICE, ALICE_AT_ACME, personal);
        }

        @Test
        void makes_the_founder_an_owner_of_all_boards() {
            by(OWNER, organization.givenNoPriorActivity(), found(false)).expectEvents(CREATED, ALICE_CAME);
        }

        @Test
        void a_first_organization_is_refused_to_who_has_one() {
            guard.homeless = false;
            refused("already_a_member", by(OWNER, organization.givenNoPriorActivity(), found(true)));
            by(OWNER, organization.givenNoPriorActivity(), found(false)).expectEvents(CREATED, ALICE_CAME);
        }
    }

    @Nested
    class Renaming {
        private final UpdateOrganization rename = new UpdateOrganization(ACME, Change.to("Acme Ltd"));

        @ParameterizedTest
        @EnumSource(names = {"OWNER", "ADMIN"})
        void is_for_owners_and_admins(Role role) {
            by(member(BOB, ACME, role), acme(), rename).expectEvents(new OrganizationRenamed(ACME, "Acme Ltd"));
        }

        @Test
        void is_refused_to_members_even_when_nothing_changes() {
            var caller = member(BOB, ACME, Role.MEMBER);
            refused("organization_admin_required", by(caller, acme(), new UpdateOrganization(ACME, Change.keep())));
        }

        @Test
        void by_a_stranger_is_as_if_it_did_not_exist() {
            refused("not_found", by(STRANGER, acme(), rename));
        }

        @Test
        void to_the_same_name_is_nothing() {
            by(OWNER, acme(), new UpdateOrganization(ACME, Change.to("Acme"))).expectNoEvents();
        }

        @Test
        void is_refused_on_an_older_version() {
            refused("version_mismatch", by(OWNER, 0, acme(new OrganizationRenamed(ACME, "Ace")), rename));
        }

        @Test
        void is_not_hindered_by_who_came_since() {
            by(OWNER, 0, acme(), rename).expectEvents(new OrganizationRenamed(ACME, "Acme Ltd"));
        }
    }

    @Nested
    class Ending {
        private final DeleteOrganization end = new DeleteOrganization(ACME);

        @Test
        void is_for_owners() {
            by(OWNER, acme(), end).expectEvents(new OrganizationDeleted(ACME)).expectMarkedDeleted();
        }

        @ParameterizedTest
        @EnumSource(names = {"ADMIN", "MEMBER"})
        void is_refused_to_all_others(Role role) {
            refused("owner_required", by(member(BOB, ACME, role), acme(), end));
        }

        @Test
        void by_a_stranger_is_as_if_it_did_not_exist() {
            refused("not_found", by(STRANGER, acme(), end));
        }
    }
}
