package org.openclaw.missioncontrol.command.organization;

import java.util.UUID;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.organization.InviteId;
import org.openclaw.missioncontrol.platform.security.TokenHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out which organization a token invites to: whoever has one knows nothing else. */
@Component
class Invitations {
    private final JdbcClient db;

    Invitations(JdbcClient db) {
        this.db = db;
    }

    /** The invite with this token, also when it was used; refused when there is none. */
    Invitation byToken(String token) {
        return db.sql("SELECT organization_id, id FROM invite_lookup WHERE token_hash = ?")
                .param(TokenHash.of(token))
                .query((row, _) -> new Invitation(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        new InviteId(row.getObject("id", UUID.class))))
                .optional()
                .orElseThrow(Invite::unusable);
    }

    record Invitation(OrganizationId organizationId, InviteId inviteId) {}
}
