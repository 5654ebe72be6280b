package org.openclaw.missioncontrol.api.dispatch;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.task.TaskId;

/** Everything that can be asked of a dispatch. */
public sealed interface DispatchCommand {
    @TargetAggregateIdentifier
    DispatchId dispatchId();

    /**
     * Owes the gateway of an agent something; sent by processes. Nothing happens when the agent has no gateway, or when this
     * is owed already.
     *
     * @param taskId which task is meant; null when it is about none
     * @param text what the agent is told; null when it is told nothing
     */
    record StoreDispatch(
            DispatchId dispatchId,
            AgentId agentId,
            DispatchOccasion occasion,
            @Nullable TaskId taskId,
            @Nullable String text)
            implements DispatchCommand {}

    /** Has a gateway remove an agent that lives there no more; sent by processes. */
    record StoreRemoval(
            DispatchId dispatchId,
            GatewayId gatewayId,
            AgentId agentId,
            @Nullable BoardId boardId) implements DispatchCommand {}

    /** Wants an agent of the board to go on; for its lead. */
    record NudgeAgent(DispatchId dispatchId, BoardId boardId, AgentId agentId, String message)
            implements DispatchCommand {}

    /** Has the main agent of the board's gateway ask a person; for the lead of the board. */
    record AskUser(DispatchId dispatchId, BoardId boardId, String text) implements DispatchCommand {}

    /** Tells the lead of a board something, once; for the main agent of its gateway. */
    record TellLead(DispatchId dispatchId, BoardId boardId, String text) implements DispatchCommand {}

    /**
     * Says what came of it; sent by the gateway, or for it when there is nothing left to be sent.
     *
     * @param error why it could not be done; null when it was
     */
    record FinishDispatch(DispatchId dispatchId, @Nullable String error) implements DispatchCommand {}

    /** Gives it up, since the gateway has not answered in time; sent by a timer. */
    record ExpireDispatch(DispatchId dispatchId) implements DispatchCommand {}
}
