package org.openclaw.missioncontrol.command.board;

import java.util.UUID;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Id;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.command.support.LastingOrganization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a board must know of its organization, of gateways and groups. It makes sure that they are there and stay until
 * the events are committed; those of other organizations are not there.
 */
@Component
class BoardGuard {
    private final JdbcClient db;

    BoardGuard(JdbcClient db) {
        this.db = db;
    }

    /** Makes sure that the organization is there and stays until the events are committed. */
    void requireOrganization(OrganizationId organization) {
        LastingOrganization.require(organization, db);
    }

    /** Locks the board until the events are committed: whoever locks others too begins with their board. */
    void lock(BoardId board) {
        db.sql("SELECT 1 FROM board_lookup WHERE id = ? FOR UPDATE")
                .param(board.value())
                .query(Integer.class)
                .optional();
    }

    void requireGateway(GatewayId gateway, OrganizationId organization) {
        if (!isThere("gateway_lookup", gateway, organization))
            throw Rejection.invalid(
                    "gateway_id", "unknown_gateway", "There is no such gateway. Check gateway_id, or leave it out.");
    }

    /** Refuses a gateway on whose boards other agents bear the names of this board's. Locks it, so that none can come. */
    void requireNoNamesakes(BoardId board, GatewayId gateway, OrganizationId organization) {
        db.sql("SELECT 1 FROM gateway_lookup WHERE id = ? AND organization_id = ? FOR UPDATE")
                .params(gateway.value(), organization.value())
                .query(Integer.class)
                .optional();
        var namesakes = db.sql("""
            SELECT own.id FROM agent_lookup own
             WHERE own.board_id = :board AND own.organization_id = :organization
               AND EXISTS (SELECT 1 FROM agent_lookup a JOIN board_lookup b ON b.id = a.board_id
                            WHERE b.gateway_id = :gateway AND b.id <> :board
                                          AND b.organization_id = own.organization_id AND lower(a.name) = lower(own.name))
             ORDER BY own.id
            """)
                .param("board", board.value())
                .param("organization", organization.value())
                .param("gateway", gateway.value())
                .query(UUID.class)
                .list();
        if (!namesakes.isEmpty())
            throw Rejection.conflict(
                            "agent_name_taken",
                            "Agents of this board have namesakes on that gateway. Rename them, then move the board.")
                    .with("agent_ids", namesakes);
    }

    void requireGroup(BoardGroupId group, OrganizationId organization) {
        if (!isThere("board_group_lookup", group, organization))
            throw Rejection.invalid(
                    "board_group_id",
                    "unknown_board_group",
                    "There is no such board group. Check board_group_id, or leave it out.");
    }

    private boolean isThere(String table, Id id, OrganizationId organization) {
        return db.sql("SELECT 1 FROM " + table + " WHERE id = ? AND organization_id = ? FOR SHARE")
                .params(id.value(), organization.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
