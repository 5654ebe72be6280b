package org.openclaw.missioncontrol.command.h5user;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent.*;
import org.openclaw.missioncontrol.api.h5user.H5UserStatus;
import org.openclaw.missioncontrol.platform.command.Lookups;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.stereotype.Component;

/** Keeps what other commands and the door must know of H5 users, in the transaction of the events. */
@Component
@ProcessingGroup(Lookups.GROUP)
class H5UserLookup {
    private final Lookups lookups;

    H5UserLookup(Lookups lookups) {
        this.lookups = lookups;
    }

    @EventHandler
    void on(H5UserEvent event, Envelope envelope) {
        switch (event) {
            case H5UserRegistered e ->
                lookups.write(
                        "INSERT INTO h5_user_lookup (id, organization_id, username_key, status) VALUES (?, ?, ?, ?)",
                        e.h5UserId(),
                        e.organizationId(),
                        Username.key(e.username()),
                        H5UserStatus.ACTIVE);
            case H5UserSuspended e -> shutOut(e, H5UserStatus.SUSPENDED);
            case H5UserReactivated e -> set(e, H5UserStatus.ACTIVE);
            case H5UserDeleted e -> shutOut(e, H5UserStatus.DELETED);
            case H5UserAssigned e ->
                lookups.write("""
                    INSERT INTO h5_assignment_lookup (id, organization_id, h5_user_id, agent_id, board_id)
                    VALUES (?, ?, ?, ?, ?)
                    """, e.assignmentId(), envelope.organizationId(), e.h5UserId(), e.agentId(), e.boardId());
            case H5UserUnassigned e -> lookups.write("DELETE FROM h5_assignment_lookup WHERE id = ?", e.assignmentId());
            case H5UserRenamed _, H5UserAvatarChanged _, H5UserLoggedIn _, H5UserTokenReused _ -> {}
        }
    }

    private void shutOut(H5UserEvent event, H5UserStatus status) {
        set(event, status);
        lookups.write("UPDATE h5_refresh_token SET is_revoked = true WHERE h5_user_id = ?", event.h5UserId());
    }

    private void set(H5UserEvent event, H5UserStatus status) {
        lookups.write("UPDATE h5_user_lookup SET status = ? WHERE id = ?", status, event.h5UserId());
    }
}
