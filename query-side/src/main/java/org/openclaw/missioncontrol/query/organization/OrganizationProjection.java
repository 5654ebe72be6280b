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

/** Keeps organizations and their members with all their rights. */
@Component
@ProcessingGroup(Views.GROUP)
class OrganizationProjection {
    private final ViewWriter views;

    OrganizationProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(OrganizationEvent event, Envelope envelope) {
        switch (event) {
            case OrganizationCreated e -> create(e, envelope);
            case OrganizationRenamed e ->
                views.write(
                        "UPDATE organization_view SET name = ?, updated_at = ?, version = ? WHERE id = ?",
                        e.name(),
                        envelope.at(),
                        envelope.sequence(),
                        e.organizationId());
            case OrganizationMemberAdded e -> add(e, envelope);
            case OrganizationMemberGrantedBoard e -> {
                views.write(
                        "UPDATE member_view SET updated_at = ?, version = ? WHERE id = ?",
                        envelope.at(),
                        envelope.sequence(),
                        e.memberId());
                grant(e.memberId(), e.boardAccess(), envelope);
            }
            case OrganizationMemberRemoved e -> views.write("DELETE FROM member_view WHERE id = ?", e.memberId());
            case OrganizationDeleted e -> delete(e);
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

    private void create(OrganizationCreated event, Envelope envelope) {
        views.write("""
            INSERT INTO organization_view (id, name, created_at, updated_at, version)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """, event.organizationId(), event.name(), envelope.at(), envelope.at(), envelope.sequence());
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

    /** The row's id follows from member and board, so that it stays the same whatever leads to it. */
    private void grant(MemberId member, BoardAccess access, Envelope envelope) {
        views.write(
                """
                INSERT INTO member_board_view (id, member_id, board_id, can_write, created_at, updated_at)
                SELECT md5(id::text || ?)::uuid, id, ?, ?, ?, ? FROM member_view WHERE id = ?
                ON CONFLICT (member_id, board_id)
                    DO UPDATE SET can_write = excluded.can_write, updated_at = excluded.updated_at
                """,
                access.boardId().toString(),
                access.boardId(),
                access.canWrite(),
                envelope.at(),
                envelope.at(),
                member);
    }

    private void delete(OrganizationDeleted event) {
        views.write("DELETE FROM member_view WHERE organization_id = ?", event.organizationId());
        views.write("DELETE FROM organization_view WHERE id = ?", event.organizationId());
    }
}
