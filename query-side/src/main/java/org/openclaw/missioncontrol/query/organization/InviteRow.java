package org.openclaw.missioncontrol.query.organization;

import static org.openclaw.missioncontrol.query.support.Rows.id;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.InviteId;
import org.openclaw.missioncontrol.api.organization.InviteView;

/** An invite as it is read. */
@Entity
@Immutable
@Table(name = "invite_view")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class InviteRow {
    @Id
    UUID id;

    UUID organizationId;
    String invitedEmail;

    @Enumerated(EnumType.STRING)
    Role role;

    boolean allBoardsRead;
    boolean allBoardsWrite;

    @Nullable
    UUID createdByUserId;

    @Nullable
    UUID acceptedByUserId;

    @Nullable
    Instant acceptedAt;

    Instant createdAt;
    Instant updatedAt;

    InviteView toView() {
        return new InviteView(
                new InviteId(id),
                new OrganizationId(organizationId),
                invitedEmail,
                role,
                allBoardsRead,
                allBoardsWrite,
                id(createdByUserId, UserId::new),
                id(acceptedByUserId, UserId::new),
                acceptedAt,
                createdAt,
                updatedAt);
    }
}
