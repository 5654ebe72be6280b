package org.openclaw.missioncontrol.query.activity;

import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentEvent;
import org.openclaw.missioncontrol.api.agent.AgentView;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent;
import org.openclaw.missioncontrol.api.approval.ApprovalView;
import org.openclaw.missioncontrol.api.board.BoardEvent;
import org.openclaw.missioncontrol.api.board.BoardView;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupEvent;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupView;
import org.openclaw.missioncontrol.api.customfield.CustomFieldEvent;
import org.openclaw.missioncontrol.api.customfield.CustomFieldView;
import org.openclaw.missioncontrol.api.dispatch.DispatchEvent;
import org.openclaw.missioncontrol.api.dispatch.DispatchView;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent;
import org.openclaw.missioncontrol.api.gateway.GatewayView;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent;
import org.openclaw.missioncontrol.api.h5user.H5UserView;
import org.openclaw.missioncontrol.api.organization.InviteView;
import org.openclaw.missioncontrol.api.organization.MemberView;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;
import org.openclaw.missioncontrol.api.organization.OrganizationView;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenEvent;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenView;
import org.openclaw.missioncontrol.api.support.Id;
import org.openclaw.missioncontrol.api.tag.TagEvent;
import org.openclaw.missioncontrol.api.tag.TagView;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.api.task.TaskView;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.stereotype.Component;

/**
 * Keeps the timeline. Nothing else writes to it, and no deletion erases anything of it. What users do with themselves is no
 * part of it: they belong to no organization. What people and agents say to each other is theirs alone.
 */
@Component
@ProcessingGroup(Views.GROUP)
class ActivityProjection {
    private final Timeline timeline;
    private final Fields fields;

    ActivityProjection(Timeline timeline, Fields fields) {
        this.timeline = timeline;
        this.fields = fields;
    }

    @EventHandler
    void on(AgentEvent event, Envelope envelope) {
        add(AgentActivity.of(event), event.agentId(), AgentView.class, event, envelope);
    }

    @EventHandler
    void on(ApprovalEvent event, Envelope envelope) {
        add(ApprovalActivity.of(event, envelope), event.approvalId(), ApprovalView.class, event, envelope);
    }

    @EventHandler
    void on(BoardEvent event, Envelope envelope) {
        add(BoardActivity.of(event), event.boardId(), BoardView.class, event, envelope);
    }

    @EventHandler
    void on(BoardGroupEvent event, Envelope envelope) {
        add(BoardGroupActivity.of(event), event.boardGroupId(), BoardGroupView.class, event, envelope);
    }

    @EventHandler
    void on(CustomFieldEvent event, Envelope envelope) {
        add(CustomFieldActivity.of(event), event.customFieldId(), CustomFieldView.class, event, envelope);
    }

    @EventHandler
    void on(DispatchEvent event, Envelope envelope) {
        add(DispatchActivity.of(event), event.dispatchId(), DispatchView.class, event, envelope);
    }

    @EventHandler
    void on(H5UserEvent event, Envelope envelope) {
        add(H5UserActivity.of(event), event.h5UserId(), H5UserView.class, event, envelope);
    }

    @EventHandler
    void on(GatewayEvent event, Envelope envelope) {
        add(GatewayActivity.of(event), event.gatewayId(), GatewayView.class, event, envelope);
    }

    /** Founders act from outside of their organization. Of what is granted on one board, no field of a member tells. */
    @EventHandler
    void on(OrganizationEvent event, Envelope envelope) {
        var inside = envelope.inside(event.organizationId());
        var entry = OrganizationActivity.of(event);
        switch (event) {
            case OrganizationCreated _, OrganizationRenamed _, OrganizationDeleted _ ->
                add(entry, event.organizationId(), OrganizationView.class, event, inside);
            case OrganizationMemberAdded e -> add(entry, e.memberId(), MemberView.class, e, inside);
            case OrganizationMemberRoleChanged e -> add(entry, e.memberId(), MemberView.class, e, inside);
            case OrganizationMemberAccessChanged e -> add(entry, e.memberId(), MemberView.class, e, inside);
            case OrganizationMemberGrantedBoard e -> timeline.add(entry, e.memberId(), Map.of(), inside);
            case OrganizationMemberRemoved e -> add(entry, e.memberId(), MemberView.class, e, inside);
            case OrganizationInviteCreated e -> add(entry, e.inviteId(), InviteView.class, e, inside);
            case OrganizationInviteRevoked e -> add(entry, e.inviteId(), InviteView.class, e, inside);
            case OrganizationInviteAccepted e -> add(entry, e.inviteId(), InviteView.class, e, inside);
        }
    }

    @EventHandler
    void on(RegistrationTokenEvent event, Envelope envelope) {
        add(
                RegistrationTokenActivity.of(event),
                event.registrationTokenId(),
                RegistrationTokenView.class,
                event,
                envelope);
    }

    @EventHandler
    void on(TagEvent event, Envelope envelope) {
        add(TagActivity.of(event), event.tagId(), TagView.class, event, envelope);
    }

    @EventHandler
    void on(TaskEvent event, Envelope envelope) {
        add(TaskActivity.of(event, envelope), event.taskId(), TaskView.class, event, envelope);
    }

    private void add(@Nullable Entry entry, Id thing, Class<? extends Record> view, Object event, Envelope envelope) {
        if (entry != null) timeline.add(entry, thing, fields.of(event, view, entry), envelope);
    }
}
