package org.openclaw.missioncontrol.command.h5user;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.h5user.H5UserCommand.DeleteH5User;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.OrganizationDeleted;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The H5 users of an organization go with it. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrganizationDeletedThenDeleteH5Users {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenOrganizationDeletedThenDeleteH5Users(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(OrganizationDeleted event, Envelope envelope) {
        db.sql("SELECT id FROM h5_user_lookup WHERE organization_id = ? ORDER BY id")
                .param(event.organizationId().value())
                .query(UUID.class)
                .list()
                .forEach(user -> reactions.send(
                        new DeleteH5User(new H5UserId(user)), event.organizationId(), envelope, getClass()));
    }
}
