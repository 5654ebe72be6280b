package org.openclaw.missioncontrol.command.gateway;

import java.util.UUID;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.command.support.LastingOrganization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a gateway must know of its organization, other gateways and boards, read in the transaction of the events. */
@Component
class GatewayGuard {
    private final JdbcClient db;

    GatewayGuard(JdbcClient db) {
        this.db = db;
    }

    /** Makes sure that the organization is there and stays until the events are committed. */
    void requireOrganization(OrganizationId organization) {
        LastingOrganization.require(organization, db);
    }

    /** Refuses a name that another gateway of the organization bears. Who wants the same name waits until this one is decided. */
    void requireFreeName(GatewayId gateway, String name, OrganizationId organization) {
        db.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended('gateway ' || ? || lower(?), 0))) AS held")
                .params(organization.toString(), name)
                .query(Integer.class)
                .single();
        boolean taken = db.sql("""
            SELECT exists(SELECT 1 FROM gateway_lookup
                           WHERE organization_id = ? AND lower(name) = lower(?) AND id <> ?)
            """)
                .params(organization.value(), name, gateway.value())
                .query(Boolean.class)
                .single();
        if (taken)
            throw Rejection.conflict(
                    "gateway_name_taken", "Another gateway of the organization has this name. Choose another.");
    }

    /** Refuses while boards are attached; none can be attached until the events are committed. */
    void requireNoBoards(GatewayId gateway) {
        db.sql("SELECT id FROM gateway_lookup WHERE id = ? FOR UPDATE")
                .param(gateway.value())
                .query(UUID.class)
                .list();
        var boards = db.sql("SELECT id FROM board_lookup WHERE gateway_id = ? ORDER BY id")
                .param(gateway.value())
                .query(UUID.class)
                .list();
        if (!boards.isEmpty())
            throw Rejection.conflict(
                            "gateway_has_boards",
                            "Boards live on this gateway. Give them another, then delete this one.")
                    .with("board_ids", boards);
    }
}
