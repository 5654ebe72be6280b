package org.openclaw.missioncontrol.query.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.MemberView;

/** A member of an organization as he is read. */
@Entity
@Immutable
@Table(name = "member_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class MemberRow {
    @Id
    UUID id;

    UUID organizationId;
    UUID userId;

    @Enumerated(EnumType.STRING)
    Role role;

    boolean allBoardsRead;
    boolean allBoardsWrite;

    @Nullable
    String email;

    @Nullable
    String name;

    @Nullable
    String preferredName;

    @Nullable
    String lowerEmail;

    @Nullable
    String lowerName;

    Instant createdAt;
    Instant updatedAt;
    long version;

    MemberView toView(List<MemberBoardRow> boards) {
        return new MemberView(
                new MemberId(id),
                new OrganizationId(organizationId),
                new UserId(userId),
                role,
                allBoardsRead,
                allBoardsWrite,
                boards.stream().map(MemberBoardRow::toView).toList(),
                new MemberView.Person(new UserId(userId), email, name, preferredName),
                createdAt,
                updatedAt,
                version);
    }
}
