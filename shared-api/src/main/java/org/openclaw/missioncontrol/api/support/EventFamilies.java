package org.openclaw.missioncontrol.api.support;

import java.util.List;
import org.openclaw.missioncontrol.api.agent.AgentEvent;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent;
import org.openclaw.missioncontrol.api.board.BoardEvent;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupEvent;
import org.openclaw.missioncontrol.api.chat.ChatEvent;
import org.openclaw.missioncontrol.api.customfield.CustomFieldEvent;
import org.openclaw.missioncontrol.api.dispatch.DispatchEvent;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenEvent;
import org.openclaw.missioncontrol.api.tag.TagEvent;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.api.user.UserEvent;

/** Every family of events that can stand in the log: only what is listed here can be recorded and read. */
public final class EventFamilies {
    public static final List<Class<? extends Versioned>> ALL = List.of(
            AgentEvent.class,
            ApprovalEvent.class,
            BoardEvent.class,
            BoardGroupEvent.class,
            ChatEvent.class,
            CustomFieldEvent.class,
            DispatchEvent.class,
            GatewayEvent.class,
            H5UserEvent.class,
            OrganizationEvent.class,
            RegistrationTokenEvent.class,
            TagEvent.class,
            TaskEvent.class,
            UserEvent.class);

    private EventFamilies() {}
}
