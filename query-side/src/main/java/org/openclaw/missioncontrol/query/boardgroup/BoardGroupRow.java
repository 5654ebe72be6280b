package org.openclaw.missioncontrol.query.boardgroup;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupView;
import org.openclaw.missioncontrol.api.identity.OrganizationId;

/** A board group as it is read. */
@Entity
@Immutable
@Table(name = "board_group_view")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class BoardGroupRow {
    @Id
    UUID id;

    UUID organizationId;
    String name;
    String nameKey;
    String slug;

    @Nullable
    String description;

    Instant createdAt;
    Instant updatedAt;
    long version;

    BoardGroupView toView() {
        return new BoardGroupView(
                new BoardGroupId(id),
                new OrganizationId(organizationId),
                name,
                slug,
                description,
                createdAt,
                updatedAt,
                version);
    }
}
