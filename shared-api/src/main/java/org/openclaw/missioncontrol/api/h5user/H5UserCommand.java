package org.openclaw.missioncontrol.api.h5user;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.support.Change;

/** Everything that one can ask of an H5 user. */
public sealed interface H5UserCommand {
    @TargetAggregateIdentifier
    H5UserId h5UserId();

    /**
     * Registers somebody, and lets him in at once.
     *
     * @param passwordHash goes into no event
     */
    record RegisterH5User(
            H5UserId h5UserId,
            String username,
            @Nullable String displayName,
            @Nullable String email,
            @Nullable String phone,
            String passwordHash,
            H5RefreshToken refreshToken)
            implements H5UserCommand {
        /** Keeps the hash out of messages and logs. */
        @Override
        public String toString() {
            return "RegisterH5User[" + h5UserId + "]";
        }
    }

    /** Lets somebody in who has shown his password. */
    record LogInH5User(H5UserId h5UserId, H5RefreshToken refreshToken) implements H5UserCommand {}

    /** Takes note that a refresh token came once more after it had been spent: somebody has stolen it. */
    record ReportH5TokenReuse(H5UserId h5UserId, H5TokenFamilyId familyId) implements H5UserCommand {}

    /** Changes what was sent and nothing else. */
    record UpdateH5User(H5UserId h5UserId, Change<@Nullable String> displayName, Change<@Nullable String> avatarUrl)
            implements H5UserCommand {}

    /** Shuts somebody out. */
    record SuspendH5User(H5UserId h5UserId) implements H5UserCommand {}

    /** Lets somebody come in again. */
    record ReactivateH5User(H5UserId h5UserId) implements H5UserCommand {}

    /** Removes somebody whose organization is gone. His name stays taken. */
    record DeleteH5User(H5UserId h5UserId) implements H5UserCommand {}

    /**
     * Lets somebody chat with an agent.
     *
     * @param boardId the context of their work; null for the board of the agent
     * @param role a label without any right
     */
    record AssignH5User(
            H5UserId h5UserId,
            H5AssignmentId assignmentId,
            AgentId agentId,
            @Nullable BoardId boardId,
            String role) implements H5UserCommand {}

    /** Ends an assignment. */
    record UnassignH5User(H5UserId h5UserId, AgentId agentId) implements H5UserCommand {}
}
