package org.openclaw.missioncontrol.query.organization;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardCreated;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardDeleted;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.organization.BoardAccess;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.stereotype.Component;

/** Keeps the members of organizations with all their rights. */
@Component
@ProcessingGroup(Views.GROUP)
class MemberProjection {
    private final ViewWriter views;

    MemberProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(OrganizationEvent event, Envelope envelope) {
        switch (event) {
            case OrganizationMemberAdded e -> add(e, envelope);
            case OrganizationMemberRoleChanged e -> {
                views.write("UPDATE member_view SET role = ? WHERE id = ?", e.role(), e.memberId());
                touch(e.memberId(), envelope);
            }
            case OrganizationMemberAccessChanged e -> replace(e, envelope);
            case OrganizationMemberGrantedBoard e -> {
                grant(e.memberId(), e.boardAccess(), envelope);
                touch(e.memberId(), envelope);
            }
            case OrganizationMemberRemoved e -> views.write("DELETE FROM member_view WHERE id = ?", e.memberId());
            case OrganizationDeleted e ->
                views.write("DELETE FROM member_view WHERE organization_id = ?", e.organizationId());
            case OrganizationCreated _,
                    OrganizationRenamed _,
                    OrganizationInviteCreated _,
                    OrganizationInviteRevoked _,
                    OrganizationInviteAccepted _ -> {}
        }
    }

    @EventHandler
    void on(BoardCreated event, Envelope envelope) {
        if (event.createdByUserId() == null) return;
        views.write(
                """
                INSERT INTO member_board_view (id, member_id, board_id, can_write, created_at, updated_at)
                SELECT md5(id::text || ?)::uuid, id, ?, true, ?, ? FROM member_view
                 WHERE organization_id = ? AND user_id = ? AND NOT all_boards_write
                ON CONFLICT DO NOTHING
                """,
                event.boardId().toString(),
                event.boardId(),
                envelope.at(),
                envelope.at(),
                event.organizationId(),
                event.createdByUserId());
    }

    @EventHandler
    void on(BoardDeleted event) {
        views.write("DELETE FROM member_board_view WHERE board_id = ?", event.boardId());
    }

    private void add(OrganizationMemberAdded event, Envelope envelope) {
        views.write(
                """
                INSERT INTO member_view (id, organization_id, user_id, role, all_boards_read, all_boards_write,
                    created_at, updated_at, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.memberId(),
                event.organizationId(),
                event.userId(),
                event.role(),
                event.allBoardsRead(),
                event.allBoardsWrite(),
                envelope.at(),
                envelope.at(),
                envelope.sequence());
        event.boardAccess().forEach(access -> grant(event.memberId(), access, envelope));
    }

    /** Rows that stay keep their age. */
    private void replace(OrganizationMemberAccessChanged event, Envelope envelope) {
        views.write(
                "UPDATE member_view SET all_boards_read = ?, all_boards_write = ? WHERE id = ?",
                event.allBoardsRead(),
                event.allBoardsWrite(),
                event.memberId());
        views.write(
                "DELETE FROM member_board_view WHERE member_id = ? AND board_id <> ALL (?::uuid[])",
                event.memberId(),
                event.rights().boards());
        event.boardAccess().forEach(access -> grant(event.memberId(), access, envelope));
        touch(event.memberId(), envelope);
    }

    private void touch(MemberId member, Envelope envelope) {
        views.write(
                "UPDATE member_view SET updated_at = ?, version = ? WHERE id = ?",
                envelope.at(),
                envelope.sequence(),
                member);
    }

    /** The row's id follows from member and board, so that it stays the same whatever leads to it. */
    private void grant(MemberId member, BoardAccess access, Envelope envelope) {
        views.write(
                """
                INSERT INTO member_board_view (id, member_id, board_id, can_write, created_at, updated_at)
                SELECT md5(id::text || ?)::uuid, id, ?, ?, ?, ? FROM member_view WHERE id = ?
                ON CONFLICT (member_id, board_id)
                    DO UPDATE SET can_write = excluded.can_write, updated_at = excluded.updated_at
                    WHERE member_board_view.can_write <> excluded.can_write
                """,
                access.boardId().toString(),
                access.boardId(),
                access.canWrite(),
                envelope.at(),
                envelope.at(),
                member);
    }
}
