package org.openclaw.missioncontrol.command.dispatch;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.*;
import org.openclaw.missioncontrol.api.dispatch.DispatchEvent;
import org.openclaw.missioncontrol.api.dispatch.DispatchEvent.*;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.dispatch.DispatchOccasion;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskId;

/** Something that a gateway is to do: stored, whether or not it is there, and settled once. */
@Aggregate(type = "dispatch")
class Dispatch {
    @AggregateIdentifier
    private @Nullable DispatchId id;

    private OrganizationId organization;
    private About about;
    private boolean settled;

    @SuppressWarnings("NullAway.Init") // Its events fill it.
    Dispatch() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StoreDispatch command, Caller caller, DispatchGuard guard) {
        if (id != null) return;
        var to = guard.agent(command.agentId(), caller);
        if (to.gatewayId() != null)
            store(command.dispatchId(), to, to.gatewayId(), command.occasion(), command.taskId(), command.text());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StoreRemoval command, Caller caller, DispatchGuard guard) {
        if (id != null) return;
        var about = new About(command.gatewayId(), command.agentId(), command.boardId(), null, DispatchOccasion.REMOVE);
        guard.expiryAt(command.gatewayId(), caller)
                .ifPresent(expiry ->
                        apply(new DispatchStored(command.dispatchId(), about, caller.organizationId(), null, expiry)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(NudgeAgent command, Caller caller, DispatchGuard guard) {
        var to = guard.agent(command.agentId(), caller);
        to.requireOn(command.boardId());
        DispatchRights.requireLeadOf(command.boardId(), caller);
        store(command.dispatchId(), to, to.requireGateway(), DispatchOccasion.NUDGE, null, command.message());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(AskUser command, Caller caller, DispatchGuard guard) {
        guard.requireInReach(command.boardId(), caller);
        DispatchRights.requireLeadOf(command.boardId(), caller);
        var to = guard.requireMainAgent(command.boardId(), caller);
        store(command.dispatchId(), to, to.requireGateway(), DispatchOccasion.ASK_USER, null, command.text());
    }

    /** One that is repeated under the same id was told already, whoever leads the board by now. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TellLead command, Caller caller, DispatchGuard guard) {
        if (id != null) return;
        guard.requireInReach(command.boardId(), caller);
        DispatchRights.requireMainAgent(caller);
        var to = guard.requireLead(command.boardId(), caller);
        store(command.dispatchId(), to, to.requireGateway(), DispatchOccasion.LEAD_MESSAGE, null, command.text());
    }

    private void store(
            DispatchId dispatch,
            DispatchGuard.Agent to,
            GatewayId gateway,
            DispatchOccasion occasion,
            @Nullable TaskId task,
            @Nullable String text) {
        var about = new About(gateway, to.agentId(), to.boardId(), task, occasion);
        apply(new DispatchStored(dispatch, about, to.organizationId(), text, to.expiresAt()));
    }

    /** What was settled stays settled, whatever is said later. */
    @CommandHandler
    void handle(FinishDispatch command, Caller caller) {
        if (!(caller instanceof Caller.Gateway gateway)
                || !gateway.organizationId().equals(organization)
                || !gateway.gatewayId().equals(about.gatewayId())) throw Rejection.notFound("dispatch");
        if (settled) return;
        if (command.error() == null) apply(new DispatchDone(command.dispatchId(), about));
        else apply(new DispatchFailed(command.dispatchId(), about, command.error()));
    }

    @CommandHandler
    void handle(ExpireDispatch command, Caller caller) {
        caller.requireSameOrganization(organization, "dispatch");
        if (!settled) apply(new DispatchExpired(command.dispatchId(), about));
    }

    @EventSourcingHandler
    void evolve(DispatchEvent event) {
        switch (event) {
            case DispatchStored e -> {
                id = e.dispatchId();
                organization = e.organizationId();
                about = e.about();
            }
            case DispatchDone _, DispatchFailed _, DispatchExpired _ -> settled = true;
        }
    }
}
