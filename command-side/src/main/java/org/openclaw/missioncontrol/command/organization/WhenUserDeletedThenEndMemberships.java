package org.openclaw.missioncontrol.command.organization;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.EndMembership;
import org.openclaw.missioncontrol.api.user.UserEvent.UserDeleted;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A user who is no more leaves all organizations; those in which he was alone end. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenUserDeletedThenEndMemberships {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenUserDeletedThenEndMemberships(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(UserDeleted event, Envelope envelope) {
        db.sql("SELECT organization_id FROM member_lookup WHERE user_id = ? ORDER BY created_at, id")
                .param(event.userId().value())
                .query((row, _) -> new OrganizationId(row.getObject(1, UUID.class)))
                .list()
                .forEach(organization -> reactions.send(
                        new EndMembership(organization, event.userId()), organization, envelope, getClass()));
    }
}
