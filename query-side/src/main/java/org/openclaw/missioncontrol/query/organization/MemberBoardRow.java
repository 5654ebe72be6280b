package org.openclaw.missioncontrol.query.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.organization.MemberView;

/** The right of a member on one board as it is read. */
@Entity
@Immutable
@Table(name = "member_board_view")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class MemberBoardRow {
    @Id
    UUID id;

    UUID memberId;
    UUID boardId;
    boolean canWrite;
    Instant createdAt;
    Instant updatedAt;

    MemberView.Access toView() {
        return new MemberView.Access(id, new BoardId(boardId), true, canWrite, createdAt, updatedAt);
    }
}
