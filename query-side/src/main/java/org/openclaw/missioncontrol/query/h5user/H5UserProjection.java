package org.openclaw.missioncontrol.query.h5user;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent.*;
import org.openclaw.missioncontrol.api.h5user.H5UserStatus;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.stereotype.Component;

/** Keeps H5 users as people see them. */
@Component
@ProcessingGroup(Views.GROUP)
class H5UserProjection {
    private final ViewWriter views;

    H5UserProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(H5UserEvent event, Envelope envelope) {
        switch (event) {
            case H5UserRegistered e -> add(e, envelope);
            case H5UserRenamed e -> edit("display_name = ?", e, envelope, e.displayName());
            case H5UserAvatarChanged e -> edit("avatar_url = ?", e, envelope, e.avatarUrl());
            case H5UserLoggedIn e ->
                views.write("UPDATE h5_user_view SET last_login_at = ? WHERE id = ?", envelope.at(), e.h5UserId());
            case H5UserTokenReused _ -> {}
            case H5UserSuspended e -> set(H5UserStatus.SUSPENDED, e, envelope);
            case H5UserReactivated e -> set(H5UserStatus.ACTIVE, e, envelope);
            case H5UserDeleted e -> set(H5UserStatus.DELETED, e, envelope);
            case H5UserAssigned e -> assign(e, envelope);
            case H5UserUnassigned e -> views.write("DELETE FROM h5_assignment_view WHERE id = ?", e.assignmentId());
        }
    }

    private void add(H5UserRegistered event, Envelope envelope) {
        views.write(
                """
                INSERT INTO h5_user_view (id, organization_id, username, display_name, email, phone, status, created_at,
                    updated_at, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.h5UserId(),
                event.organizationId(),
                event.username(),
                event.displayName(),
                event.email(),
                event.phone(),
                H5UserStatus.ACTIVE,
                envelope.at(),
                envelope.at(),
                envelope.sequence());
    }

    private void assign(H5UserAssigned event, Envelope envelope) {
        views.write(
                """
                INSERT INTO h5_assignment_view (id, organization_id, h5_user_id, agent_id, board_id, role, assigned_at,
                    assigned_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.assignmentId(),
                envelope.organizationId(),
                event.h5UserId(),
                event.agentId(),
                event.boardId(),
                event.role(),
                envelope.at(),
                envelope.actor().userId());
    }

    private void set(H5UserStatus status, H5UserEvent event, Envelope envelope) {
        views.write(
                "UPDATE h5_user_view SET status = ?, updated_at = ? WHERE id = ?",
                status,
                envelope.at(),
                event.h5UserId());
    }

    private void edit(String change, H5UserEvent event, Envelope envelope, @Nullable Object value) {
        views.write(
                "UPDATE h5_user_view SET " + change + ", updated_at = ?, version = ? WHERE id = ?",
                value,
                envelope.at(),
                envelope.sequence(),
                event.h5UserId());
    }
}
