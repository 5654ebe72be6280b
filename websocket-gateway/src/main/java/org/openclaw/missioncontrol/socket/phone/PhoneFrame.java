package org.openclaw.missioncontrol.socket.phone;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatRole;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.h5user.H5AssignmentId;
import org.openclaw.missioncontrol.api.h5user.H5AssignmentView;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent.H5UserAssigned;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent.H5UserUnassigned;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.socket.support.Refusal;

/** Everything that a phone is told. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface PhoneFrame {
    /** The person is known. */
    @JsonTypeName("auth_ok")
    record AuthOk(Welcome payload, Instant timestamp) implements PhoneFrame {}

    /**
     * Who is there, and with whom he may chat.
     *
     * @param h5UserId the same as userId, by its former name
     * @param expiresAt when the token ends; the connection stays
     */
    record Welcome(
            H5UserId userId,
            OrganizationId organizationId,
            H5UserId h5UserId,
            @Nullable String displayName,
            List<H5AssignmentView> assignments,
            Instant expiresAt) {}

    /** The person is not known, and the connection ends. */
    @JsonTypeName("auth_error")
    record AuthError(Denial payload, Instant timestamp) implements PhoneFrame {
        static AuthError required() {
            return of("auth_required", "AUTH_REQUIRED", "Send a frame of type auth with a token first.");
        }

        static AuthError invalid() {
            return of("invalid_token", "INVALID_TOKEN", "The token is wrong or has expired. Log in again.");
        }

        static AuthError inactive() {
            return of("user_inactive", "INVALID_TOKEN", "This account is not active. Ask an admin.");
        }

        private static AuthError of(String reason, String code, String message) {
            return new AuthError(new Denial(reason, code, message), Instant.now());
        }
    }

    record Denial(String reason, String code, String message) {}

    /** Says that we live; may be answered. */
    @JsonTypeName("heartbeat")
    record Heartbeat(String id, Instant timestamp) implements PhoneFrame {
        static Heartbeat next() {
            return new Heartbeat(UuidCreator.getTimeOrderedEpoch().toString(), Instant.now());
        }
    }

    @JsonTypeName("heartbeat_ack")
    record HeartbeatAck(@Nullable String id, Instant timestamp) implements PhoneFrame {}

    /** The gateway of the agent has the message of this id. */
    @JsonTypeName("chat_ack")
    record ChatAck(@Nullable String id, Taken payload, Instant timestamp) implements PhoneFrame {}

    record Taken(AgentId agentId, ChatSessionId sessionId, ChatMessageId messageId, String status) {}

    /** An agent says something. */
    @JsonTypeName("chat")
    record Reply(ChatMessageId id, Said payload, Instant timestamp) implements PhoneFrame {}

    /** The same for older pages, which know it by this name. */
    @JsonTypeName("chat_reply")
    record OldReply(ChatMessageId id, Said payload, Instant timestamp) implements PhoneFrame {}

    /**
     * What an agent says.
     *
     * @param inReplyTo the id of the frame that it answers; null when it answers none
     * @param sessionKey for older pages only
     * @param extra further members, which never take the place of these
     */
    record Said(
            AgentId agentId,
            String content,
            ChatSessionId sessionId,
            ChatRole role,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String inReplyTo,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String sessionKey,

            @JsonAnyGetter Map<String, @Nullable Object> extra) {}

    /** Something that the person did not ask for has changed. */
    @JsonTypeName("system")
    record Notice(News payload, Instant timestamp) implements PhoneFrame {
        static Notice of(String event, AgentId agent) {
            return new Notice(new News(event, agent, null), Instant.now());
        }

        static Notice of(H5UserAssigned added, Instant at) {
            var assignment = new Assigned(added.assignmentId(), added.agentId(), added.boardId(), added.role(), at);
            return new Notice(new News("assignment_added", added.agentId(), assignment), Instant.now());
        }

        static Notice of(H5UserUnassigned removed) {
            var assignment = new Assigned(removed.assignmentId(), removed.agentId(), null, null, null);
            return new Notice(new News("assignment_removed", removed.agentId(), assignment), Instant.now());
        }
    }

    /** @param assignment that came or went; null when the news is other */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record News(String event, AgentId agentId, @Nullable Assigned assignment) {}

    /** An assignment by its ids: names are asked for. Of one that went only its own id and that of the agent are told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assigned(
            H5AssignmentId id,
            AgentId agentId,
            @Nullable BoardId boardId,
            @Nullable String role,
            @Nullable Instant assignedAt) {}

    /** What was said could not be done. */
    @JsonTypeName("error")
    record ErrorFrame(String id, Fault payload, Instant timestamp) implements PhoneFrame {
        static ErrorFrame of(Refusal refusal, @Nullable String refId) {
            return of(refusal.code(), refusal.message(), refId);
        }

        static ErrorFrame of(String code, String message, @Nullable String refId) {
            var id = UuidCreator.getTimeOrderedEpoch().toString();
            return new ErrorFrame(id, new Fault(code, message, refId), Instant.now());
        }
    }

    /** @param refId the id of the frame that is meant; null when it had none */
    record Fault(
            String code,
            String message,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String refId) {}
}
