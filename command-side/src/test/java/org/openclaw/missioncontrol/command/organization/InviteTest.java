package org.openclaw.missioncontrol.command.organization;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.BoardAccess;
import org.openclaw.missioncontrol.api.organization.InviteId;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.AcceptInvite;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.CreateInvite;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.RevokeInvite;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;
import org.openclaw.missioncontrol.api.organization.Rights;

class InviteTest extends OrganizationFixture {
    private static final InviteId INVITE = InviteId.next();
    private static final String EMAIL = "dave@example.org";
    private static final String HASH = "5e884898";
    private static final Rights READS_BOARD = Rights.on(new BoardAccess(BOARD, false));
    private static final OrganizationInviteCreated INVITED = invited(Role.MEMBER, READS_BOARD);
    private static final OrganizationInviteRevoked REVOKED = new OrganizationInviteRevoked(ACME, INVITE);
    private static final OrganizationInviteAccepted DAVE_ACCEPTED =
            new OrganizationInviteAccepted(ACME, INVITE, DAVE, DAVE_AT_ACME);

    private static OrganizationInviteCreated invited(Role role, Rights rights) {
        return new OrganizationInviteCreated(ACME, INVITE, EMAIL, role, rights, HASH);
    }

    @Nested
    class Inviting_somebody {
        private static CreateInvite as(Role role) {
            return new CreateInvite(ACME, INVITE, EMAIL, role, READS_BOARD, HASH);
        }

        @Test
        void is_for_admins() {
            by(ADMIN, acme(), as(Role.MEMBER)).expectEvents(INVITED);
            refused("organization_admin_required", by(MEMBER, acme(), as(Role.MEMBER)));
        }

        @Test
        void as_an_owner_is_for_owners() {
            by(OWNER, acme(), as(Role.OWNER)).expectEvents(invited(Role.OWNER, READS_BOARD));
            refused("owner_required", by(ADMIN, acme(), as(Role.OWNER)));
        }

        @Test
        void is_refused_for_a_board_that_is_not_there() {
            guard.lost.add(BOARD);
            refused("unknown_board", by(ADMIN, acme(), as(Role.MEMBER)));
        }

        @Test
        void is_refused_when_he_is_a_member() {
            guard.emailsOfMembers.add(EMAIL);
            refused("already_a_member", by(ADMIN, acme(), as(Role.MEMBER)));
        }

        @Test
        void is_refused_while_another_invite_waits_for_him() {
            var again = new CreateInvite(ACME, InviteId.next(), EMAIL, Role.MEMBER, Rights.NONE, "other");
            refused("already_invited", by(ADMIN, acme(INVITED), again));
        }

        @Test
        void is_possible_again_when_the_former_invite_was_revoked_or_used() {
            var id = InviteId.next();
            var again = new CreateInvite(ACME, id, EMAIL, Role.MEMBER, Rights.NONE, "other");
            var invited = new OrganizationInviteCreated(ACME, id, EMAIL, Role.MEMBER, Rights.NONE, "other");
            by(ADMIN, acme(INVITED, REVOKED), again).expectEvents(invited);
            by(ADMIN, acme(INVITED, DAVE_ACCEPTED), again).expectEvents(invited);
        }

        @Test
        void by_a_stranger_is_as_if_the_organization_did_not_exist() {
            refused("not_found", by(STRANGER, acme(), as(Role.MEMBER)));
        }
    }

    @Nested
    class Revoking_an_invite {
        private final RevokeInvite revoke = new RevokeInvite(ACME, INVITE);

        @Test
        void is_for_admins() {
            by(ADMIN, acme(INVITED), revoke).expectEvents(REVOKED);
            refused("organization_admin_required", by(MEMBER, acme(INVITED), revoke));
        }

        @Test
        void is_refused_when_it_was_accepted() {
            refused("invite_accepted", by(ADMIN, acme(INVITED, DAVE_ACCEPTED), revoke));
        }

        @Test
        void is_not_found_when_it_is_unknown_or_revoked() {
            refused("not_found", by(ADMIN, acme(), revoke));
            refused("not_found", by(ADMIN, acme(INVITED, REVOKED), revoke));
        }

        @Test
        void is_refused_on_another_version() {
            refused("version_mismatch", by(ADMIN, 7, acme(INVITED), revoke));
        }
    }

    @Nested
    class Accepting_an_invite {
        private static AcceptInvite accept(UserId user) {
            return new AcceptInvite(ACME, INVITE, user, DAVE_AT_ACME);
        }

        private static Caller newcomer(UserId user) {
            return Caller.newcomer(user, ACME);
        }

        @Test
        void makes_a_member_of_the_role_and_with_the_rights_of_the_invite() {
            guard.emails.put(DAVE, "Dave@Example.org");
            by(newcomer(DAVE), acme(INVITED), accept(DAVE))
                    .expectEvents(
                            DAVE_ACCEPTED,
                            new OrganizationMemberAdded(ACME, DAVE_AT_ACME, DAVE, Role.MEMBER, READS_BOARD));
        }

        @Test
        void is_possible_for_a_person_whose_address_is_not_known() {
            by(newcomer(DAVE), acme(INVITED), accept(DAVE)).expectSuccessfulHandlerExecution();
        }

        @Test
        void is_refused_to_a_person_with_another_address() {
            guard.emails.put(DAVE, "eve@example.org");
            refused("invite_for_another", by(newcomer(DAVE), acme(INVITED), accept(DAVE)));
        }

        @Test
        void is_refused_to_who_has_deleted_himself() {
            guard.gone.add(DAVE);
            refused("not_found", by(newcomer(DAVE), acme(INVITED), accept(DAVE)));
        }

        @Test
        void is_not_found_when_it_is_unknown_revoked_or_used() {
            refused("not_found", by(newcomer(DAVE), acme(), accept(DAVE)));
            refused("not_found", by(newcomer(DAVE), acme(INVITED, REVOKED), accept(DAVE)));
            refused("not_found", by(newcomer(DAVE), acme(INVITED, DAVE_ACCEPTED), accept(DAVE)));
        }

        @Test
        void gives_no_rights_on_boards_that_are_gone() {
            guard.lost.add(BOARD);
            by(newcomer(DAVE), acme(INVITED), accept(DAVE))
                    .expectEvents(
                            DAVE_ACCEPTED,
                            new OrganizationMemberAdded(ACME, DAVE_AT_ACME, DAVE, Role.MEMBER, Rights.NONE));
        }

        @Test
        void raises_the_role_of_a_member() {
            by(MEMBER, acme(invited(Role.ADMIN, Rights.NONE)), accept(CAROL))
                    .expectEvents(
                            new OrganizationInviteAccepted(ACME, INVITE, CAROL, CAROL_AT_ACME),
                            new OrganizationMemberRoleChanged(ACME, CAROL_AT_ACME, CAROL, Role.ADMIN));
        }

        @Test
        void adds_to_the_rights_of_a_member() {
            var writesOther = Rights.on(new BoardAccess(OTHER_BOARD, true));
            var had = new OrganizationMemberAccessChanged(ACME, CAROL_AT_ACME, CAROL, writesOther);
            by(MEMBER, acme(had, INVITED), accept(CAROL))
                    .expectEvents(
                            new OrganizationInviteAccepted(ACME, INVITE, CAROL, CAROL_AT_ACME),
                            new OrganizationMemberAccessChanged(
                                    ACME, CAROL_AT_ACME, CAROL, writesOther.and(READS_BOARD)));
        }

        @Test
        void takes_nothing_from_a_member_who_has_more() {
            by(OWNER, acme(invited(Role.MEMBER, Rights.NONE)), accept(ALICE))
                    .expectEvents(new OrganizationInviteAccepted(ACME, INVITE, ALICE, ALICE_AT_ACME));
        }

        @Test
        void keeps_the_right_to_write_one_board_of_who_may_read_all_from_now_on() {
            var writes = Rights.on(new BoardAccess(BOARD, true));
            var had = new OrganizationMemberAccessChanged(ACME, CAROL_AT_ACME, CAROL, writes);
            var readsAll = new Rights(true, false, writes.boardAccess());
            by(MEMBER, acme(had, invited(Role.MEMBER, new Rights(true, false, List.of()))), accept(CAROL))
                    .expectEvents(
                            new OrganizationInviteAccepted(ACME, INVITE, CAROL, CAROL_AT_ACME),
                            new OrganizationMemberAccessChanged(ACME, CAROL_AT_ACME, CAROL, readsAll));
        }
    }
}
