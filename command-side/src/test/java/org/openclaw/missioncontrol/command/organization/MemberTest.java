package org.openclaw.missioncontrol.command.organization;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.organization.BoardAccess;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.EndMembership;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.GrantBoardAccess;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.RemoveMember;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.ReplaceMemberAccess;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.UpdateMember;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;
import org.openclaw.missioncontrol.api.organization.Rights;
import org.openclaw.missioncontrol.api.support.Change;

class MemberTest extends OrganizationFixture {
    private static final OrganizationMemberRoleChanged BOB_BECAME_AN_OWNER =
            new OrganizationMemberRoleChanged(ACME, BOB_AT_ACME, BOB, Role.OWNER);
    private static final Rights ON_BOARD = Rights.on(new BoardAccess(BOARD, true));

    @Nested
    class Changing_a_role {
        private static UpdateMember to(Role role, MemberId member) {
            return new UpdateMember(ACME, member, Change.to(role));
        }

        @ParameterizedTest
        @EnumSource(names = {"OWNER", "ADMIN"})
        void is_for_owners_and_admins(Role role) {
            by(member(ALICE, ACME, role), acme(), to(Role.ADMIN, CAROL_AT_ACME))
                    .expectEvents(new OrganizationMemberRoleChanged(ACME, CAROL_AT_ACME, CAROL, Role.ADMIN));
        }

        @Test
        void is_refused_to_members_even_when_nothing_changes() {
            var nothing = new UpdateMember(ACME, CAROL_AT_ACME, Change.keep());
            refused("organization_admin_required", by(MEMBER, acme(), nothing));
        }

        @Test
        void to_the_same_is_nothing() {
            by(ADMIN, acme(), to(Role.OWNER, ALICE_AT_ACME)).expectNoEvents();
        }

        @Test
        void to_owner_is_for_owners() {
            by(OWNER, acme(), to(Role.OWNER, BOB_AT_ACME)).expectEvents(BOB_BECAME_AN_OWNER);
            refused("owner_required", by(ADMIN, acme(), to(Role.OWNER, CAROL_AT_ACME)));
        }

        @Test
        void of_an_owner_is_for_owners() {
            by(OWNER, acme(BOB_BECAME_AN_OWNER), to(Role.MEMBER, BOB_AT_ACME))
                    .expectEvents(new OrganizationMemberRoleChanged(ACME, BOB_AT_ACME, BOB, Role.MEMBER));
            refused("owner_required", by(ADMIN, acme(BOB_BECAME_AN_OWNER), to(Role.ADMIN, ALICE_AT_ACME)));
        }

        @Test
        void of_the_last_owner_is_refused() {
            refused("last_owner", by(OWNER, acme(), to(Role.ADMIN, ALICE_AT_ACME)));
        }

        @Test
        void of_the_last_owner_who_has_not_deleted_himself_is_refused() {
            guard.gone.add(BOB);
            refused("last_owner", by(OWNER, acme(BOB_BECAME_AN_OWNER), to(Role.ADMIN, ALICE_AT_ACME)));
        }

        @Test
        void is_refused_when_somebody_changed_him_since() {
            var given = acme(BOB_BECAME_AN_OWNER);
            refused("version_mismatch", by(OWNER, 2, given, to(Role.ADMIN, BOB_AT_ACME)));
        }

        @Test
        void is_not_hindered_by_changes_of_others() {
            by(OWNER, 3, acme(BOB_BECAME_AN_OWNER), to(Role.ADMIN, CAROL_AT_ACME))
                    .expectEvents(new OrganizationMemberRoleChanged(ACME, CAROL_AT_ACME, CAROL, Role.ADMIN));
        }

        @Test
        void of_somebody_unknown_is_not_found() {
            refused("not_found", by(OWNER, acme(), to(Role.ADMIN, MemberId.next())));
        }

        @Test
        void by_a_stranger_is_as_if_it_did_not_exist() {
            refused("not_found", by(STRANGER, acme(), to(Role.ADMIN, CAROL_AT_ACME)));
        }
    }

    @Nested
    class Replacing_rights {
        private static ReplaceMemberAccess carols(Rights rights) {
            return new ReplaceMemberAccess(ACME, CAROL_AT_ACME, rights);
        }

        private static OrganizationMemberAccessChanged carolMay(Rights rights) {
            return new OrganizationMemberAccessChanged(ACME, CAROL_AT_ACME, CAROL, rights);
        }

        @Test
        void records_all_rights_that_remain() {
            var other = Rights.on(new BoardAccess(OTHER_BOARD, false));
            by(ADMIN, acme(carolMay(ON_BOARD)), carols(other)).expectEvents(carolMay(other));
        }

        @Test
        void takes_all_when_none_are_sent() {
            by(ADMIN, acme(carolMay(ON_BOARD)), carols(Rights.NONE)).expectEvents(carolMay(Rights.NONE));
        }

        @Test
        void by_the_same_is_nothing_in_whatever_order_they_are_sent() {
            var some = List.of(new BoardAccess(BOARD, true), new BoardAccess(OTHER_BOARD, false));
            by(ADMIN, acme(carolMay(new Rights(false, false, some))), carols(new Rights(false, false, some.reversed())))
                    .expectNoEvents();
        }

        @Test
        void is_refused_to_members() {
            refused("organization_admin_required", by(MEMBER, acme(), carols(Rights.ALL)));
        }

        @Test
        void is_refused_for_a_board_that_is_not_there() {
            guard.lost.add(BOARD);
            refused("unknown_board", by(ADMIN, acme(), carols(ON_BOARD)));
        }

        @Test
        void is_refused_when_somebody_changed_him_since() {
            refused("version_mismatch", by(ADMIN, 3, acme(carolMay(ON_BOARD)), carols(Rights.ALL)));
        }

        @Test
        void of_somebody_unknown_is_not_found() {
            refused("not_found", by(ADMIN, acme(), new ReplaceMemberAccess(ACME, MemberId.next(), Rights.ALL)));
        }
    }

    @Nested
    class Granting_a_board {
        private static final OrganizationMemberGrantedBoard GRANTED =
                new OrganizationMemberGrantedBoard(ACME, BOB_AT_ACME, BOB, new BoardAccess(BOARD, true));
        private final GrantBoardAccess grant = new GrantBoardAccess(ACME, BOB, BOARD);

        @Test
        void gives_both_rights_to_who_has_not_got_them() {
            by(PROCESS, acme(), grant).expectEvents(GRANTED);
        }

        @Test
        void does_nothing_for_who_may_write_all_boards() {
            by(PROCESS, acme(), new GrantBoardAccess(ACME, ALICE, BOARD)).expectNoEvents();
        }

        @Test
        void happens_once() {
            by(PROCESS, acme(GRANTED), grant).expectNoEvents();
        }

        @Test
        void happens_again_when_the_rights_were_taken() {
            var taken = new OrganizationMemberAccessChanged(ACME, BOB_AT_ACME, BOB, Rights.NONE);
            by(PROCESS, acme(GRANTED, taken), grant).expectEvents(GRANTED);
        }

        @Test
        void does_nothing_for_who_is_no_member() {
            by(PROCESS, acme(), new GrantBoardAccess(ACME, DAVE, BOARD)).expectNoEvents();
        }

        @Test
        void does_nothing_on_a_board_that_is_gone() {
            guard.lost.add(BOARD);
            by(PROCESS, acme(), grant).expectNoEvents();
        }
    }

    @Nested
    class Removing_a_member {
        private static RemoveMember remove(MemberId member) {
            return new RemoveMember(ACME, member);
        }

        @Test
        void is_for_admins() {
            by(ADMIN, acme(), remove(CAROL_AT_ACME))
                    .expectEvents(new OrganizationMemberRemoved(ACME, CAROL_AT_ACME, CAROL));
            refused("organization_admin_required", by(MEMBER, acme(), remove(BOB_AT_ACME)));
        }

        @Test
        void is_refused_to_himself() {
            refused("cannot_remove_oneself", by(ADMIN, acme(), remove(BOB_AT_ACME)));
            refused("cannot_remove_oneself", by(OWNER, acme(BOB_BECAME_AN_OWNER), remove(ALICE_AT_ACME)));
        }

        @Test
        void who_is_an_owner_is_for_owners() {
            by(OWNER, acme(BOB_BECAME_AN_OWNER), remove(BOB_AT_ACME))
                    .expectEvents(new OrganizationMemberRemoved(ACME, BOB_AT_ACME, BOB));
            refused("owner_required", by(ADMIN, acme(), remove(ALICE_AT_ACME)));
        }

        @Test
        void who_is_the_last_owner_is_refused_also_to_who_was_an_owner_a_moment_ago() {
            var bobWent = new OrganizationMemberRemoved(ACME, BOB_AT_ACME, BOB);
            var bob = member(BOB, ACME, Role.OWNER);
            refused("last_owner", by(bob, acme(BOB_BECAME_AN_OWNER, bobWent), remove(ALICE_AT_ACME)));
        }

        @Test
        void is_refused_when_somebody_changed_him_since() {
            refused("version_mismatch", by(OWNER, 2, acme(BOB_BECAME_AN_OWNER), remove(BOB_AT_ACME)));
        }

        @Test
        void is_not_found_the_second_time() {
            var gone = new OrganizationMemberRemoved(ACME, CAROL_AT_ACME, CAROL);
            refused("not_found", by(ADMIN, acme(gone), remove(CAROL_AT_ACME)));
        }
    }

    @Nested
    class A_member_who_is_no_more {
        @Test
        void leaves_the_others_behind() {
            by(PROCESS, acme(), new EndMembership(ACME, BOB))
                    .expectEvents(new OrganizationMemberRemoved(ACME, BOB_AT_ACME, BOB));
        }

        @Test
        void takes_the_organization_with_him_when_he_was_its_last_owner() {
            by(PROCESS, organization.given(CREATED, ALICE_CAME), new EndMembership(ACME, ALICE))
                    .expectEvents(new OrganizationDeleted(ACME));
            by(PROCESS, acme(), new EndMembership(ACME, ALICE)).expectEvents(new OrganizationDeleted(ACME));
        }

        @Test
        void leaves_the_organization_to_another_owner() {
            by(PROCESS, acme(BOB_BECAME_AN_OWNER), new EndMembership(ACME, ALICE))
                    .expectEvents(new OrganizationMemberRemoved(ACME, ALICE_AT_ACME, ALICE));
        }

        @Test
        void leaves_only_once() {
            var gone = new OrganizationMemberRemoved(ACME, BOB_AT_ACME, BOB);
            by(PROCESS, acme(gone), new EndMembership(ACME, BOB)).expectNoEvents();
        }
    }
}
