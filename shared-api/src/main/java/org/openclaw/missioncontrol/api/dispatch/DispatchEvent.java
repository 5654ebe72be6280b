package org.openclaw.missioncontrol.api.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.EventType;
import org.openclaw.missioncontrol.api.support.Versioned;
import org.openclaw.missioncontrol.api.task.TaskId;

/** Everything that can have happened to what is owed to a gateway. Stored for ever. */
public sealed interface DispatchEvent extends Versioned {
    DispatchId dispatchId();

    About about();

    /** Nothing of it can be edited. */
    @Override
    default boolean isEdit() {
        return false;
    }

    /**
     * The gateway is owed something.
     *
     * @param text what the agent is told, without what is put around it; null when it is told nothing
     * @param expiresAt when it is given up
     */
    @EventType("dispatch.stored")
    record DispatchStored(
            DispatchId dispatchId,
            About about,
            OrganizationId organizationId,
            @Nullable String text,
            Instant expiresAt) implements DispatchEvent {}

    /** The gateway says that it is done. */
    @EventType("dispatch.done")
    record DispatchDone(DispatchId dispatchId, About about) implements DispatchEvent {}

    /** It could not be done; {@code error} says why. */
    @EventType("dispatch.failed")
    record DispatchFailed(DispatchId dispatchId, About about, String error) implements DispatchEvent {}

    /** The gateway has not answered in time. */
    @EventType("dispatch.expired")
    record DispatchExpired(DispatchId dispatchId, About about) implements DispatchEvent {}

    /**
     * Who is asked, why, and whom it concerns.
     *
     * @param boardId of the agent; null for a main agent
     * @param taskId which task is meant; null when it is about none
     */
    record About(
            GatewayId gatewayId,
            AgentId agentId,
            @Nullable BoardId boardId,
            @Nullable TaskId taskId,
            DispatchOccasion occasion) {}
}
