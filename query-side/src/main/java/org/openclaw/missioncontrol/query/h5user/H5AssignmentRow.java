package org.openclaw.missioncontrol.query.h5user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.h5user.H5AssignmentId;
import org.openclaw.missioncontrol.api.h5user.H5AssignmentView;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.query.support.Rows;

/** An assignment as it is read. */
@Entity
@Immutable
@Table(name = "h5_assignment_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class H5AssignmentRow {
    @Id
    UUID id;

    UUID organizationId;

    @Column(name = "h5_user_id")
    UUID h5UserId;

    UUID agentId;

    @Nullable
    String agentName;

    UUID boardId;

    @Nullable
    String boardName;

    String role;
    Instant assignedAt;

    @Nullable
    UUID assignedBy;

    @Nullable
    UUID sessionId;

    boolean agentOnline;

    H5AssignmentView toView() {
        return new H5AssignmentView(
                new H5AssignmentId(id),
                new H5UserId(h5UserId),
                new AgentId(agentId),
                agentName,
                new BoardId(boardId),
                boardName,
                role,
                assignedAt,
                Rows.id(assignedBy, UserId::new),
                Rows.id(sessionId, ChatSessionId::new),
                agentOnline);
    }
}
