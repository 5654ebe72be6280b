package org.openclaw.missioncontrol.command.approval;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.RequestApproval;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;

/** What an agent owes to the people whom it asks: in its own name, how sure it is, and why. */
final class AgentRequest {
    private AgentRequest() {}

    static void requireSound(RequestApproval request, Caller.Agent agent) {
        if (request.agentId() != null && !request.agentId().equals(agent.agentId()))
            throw Rejection.forbidden("agent_mismatch", "An agent asks in its own name. Leave agent_id out.");
        if (request.confidence() == null)
            throw Rejection.invalid(
                    "confidence", "confidence_required", "Say in confidence how sure you are, 0 to 100.");
        if (!tellsReason(request.payload()))
            throw Rejection.invalid(
                    "lead_reasoning",
                    "reason_required",
                    "Say why: in lead_reasoning, payload.reason or payload.decision.reason.");
    }

    static boolean tellsReason(@Nullable Map<String, @Nullable Object> payload) {
        return payload != null
                && (isText(payload.get("reason"))
                        || payload.get("decision") instanceof Map<?, ?> decision && isText(decision.get("reason")));
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String text && !text.isBlank();
    }
}
