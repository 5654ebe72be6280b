package org.openclaw.missioncontrol.api.organization;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Resource;

/** A member of an organization with all his rights. */
public record MemberView(
        MemberId id,
        OrganizationId organizationId,
        UserId userId,
        Role role,
        boolean allBoardsRead,
        boolean allBoardsWrite,
        List<Access> boardAccess,
        Person user,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long version)
        implements Resource {

    /** What he may do on one board. */
    public record Access(
            UUID id, BoardId boardId, boolean canRead, boolean canWrite, Instant createdAt, Instant updatedAt) {}

    /** Who he is. */
    public record Person(
            UserId id,
            @Nullable String email,
            @Nullable String name,
            @Nullable String preferredName) {}
}
