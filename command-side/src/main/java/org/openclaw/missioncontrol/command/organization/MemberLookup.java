package org.openclaw.missioncontrol.command.organization;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardCreated;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardDeleted;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.organization.BoardAccess;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;
import org.openclaw.missioncontrol.platform.command.Lookups;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.stereotype.Component;

/** Keeps which organizations there are, and who may do what in them, in the transaction of the events. */
@Component
@ProcessingGroup(Lookups.GROUP)
class MemberLookup {
    private final Lookups lookups;

    MemberLookup(Lookups lookups) {
        this.lookups = lookups;
    }

    @EventHandler
    void on(OrganizationEvent event, Envelope envelope) {
        switch (event) {
            case OrganizationCreated e ->
                lookups.write("INSERT INTO organization_lookup (id) VALUES (?)", e.organizationId());
            case OrganizationMemberAdded e -> add(e, envelope);
            case OrganizationMemberRoleChanged e ->
                lookups.write("UPDATE member_lookup SET role = ? WHERE id = ?", e.role(), e.memberId());
            case OrganizationMemberAccessChanged e -> replace(e);
            case OrganizationMemberGrantedBoard e -> grant(e.memberId(), e.boardAccess());
            case OrganizationMemberRemoved e -> lookups.write("DELETE FROM member_lookup WHERE id = ?", e.memberId());
            case OrganizationDeleted e -> delete(e);
            case OrganizationRenamed _,
                    OrganizationInviteCreated _,
                    OrganizationInviteRevoked _,
                    OrganizationInviteAccepted _ -> {}
        }
    }

    /** Who opens a board can go on to work on it at once; that it was granted is recorded a moment later. */
    @EventHandler
    void on(BoardCreated event) {
        if (event.createdByUserId() == null) return;
        lookups.write("""
            INSERT INTO member_board_lookup (member_id, board_id, can_write)
            SELECT id, ?, true FROM member_lookup
             WHERE organization_id = ? AND user_id = ? AND NOT all_boards_write
            ON CONFLICT DO NOTHING
            """, event.boardId(), event.organizationId(), event.createdByUserId());
    }

    @EventHandler
    void on(BoardDeleted event) {
        lookups.write("DELETE FROM member_board_lookup WHERE board_id = ?", event.boardId());
    }

    private void add(OrganizationMemberAdded event, Envelope envelope) {
        lookups.write(
                """
                INSERT INTO member_lookup
                    (id, user_id, organization_id, role, all_boards_read, all_boards_write, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                event.memberId(),
                event.userId(),
                event.organizationId(),
                event.role(),
                event.allBoardsRead(),
                event.allBoardsWrite(),
                envelope.at());
        event.boardAccess().forEach(access -> grant(event.memberId(), access));
    }

    private void replace(OrganizationMemberAccessChanged event) {
        lookups.write(
                "UPDATE member_lookup SET all_boards_read = ?, all_boards_write = ? WHERE id = ?",
                event.allBoardsRead(),
                event.allBoardsWrite(),
                event.memberId());
        lookups.write("DELETE FROM member_board_lookup WHERE member_id = ?", event.memberId());
        event.boardAccess().forEach(access -> grant(event.memberId(), access));
    }

    private void grant(MemberId member, BoardAccess access) {
        lookups.write("""
            INSERT INTO member_board_lookup (member_id, board_id, can_write) VALUES (?, ?, ?)
            ON CONFLICT (member_id, board_id) DO UPDATE SET can_write = excluded.can_write
            """, member, access.boardId(), access.canWrite());
    }

    /** The organization first, as all do who lock one: here whoever is making something inside it is waited for. */
    private void delete(OrganizationDeleted event) {
        lookups.write("DELETE FROM organization_lookup WHERE id = ?", event.organizationId());
        lookups.write("DELETE FROM member_lookup WHERE organization_id = ?", event.organizationId());
    }
}
