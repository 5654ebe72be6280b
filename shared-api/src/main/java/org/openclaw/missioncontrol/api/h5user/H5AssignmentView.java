package org.openclaw.missioncontrol.api.h5user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.identity.UserId;

/**
 * With whom an H5 user may chat.
 *
 * @param assignedBy the member who assigned him; null when it was none
 * @param sessionId their chat; null before the first message
 * @param agentOnline whether the gateway of the agent can be reached
 */
public record H5AssignmentView(
        H5AssignmentId id,
        H5UserId h5UserId,
        AgentId agentId,
        @Nullable String agentName,
        BoardId boardId,
        @Nullable String boardName,
        String role,
        Instant assignedAt,
        @Nullable UserId assignedBy,
        @Nullable ChatSessionId sessionId,
        boolean agentOnline) {}
