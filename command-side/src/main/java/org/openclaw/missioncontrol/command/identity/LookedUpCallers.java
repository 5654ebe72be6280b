package org.openclaw.missioncontrol.command.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.h5user.H5UserStatus;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.Caller.Right;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.platform.security.Callers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds callers in the lookup tables, each with one statement. What belongs to no organization that exists, is not found. */
@Component
class LookedUpCallers implements Callers {
    private static final String MEMBERS = """
        SELECT u.id AS user_id, m.organization_id, m.role, m.all_boards_read, m.all_boards_write, b.board_id, b.can_write
          FROM user_lookup u
          LEFT JOIN member_lookup m ON m.user_id = u.id AND m.organization_id = %s
          LEFT JOIN member_board_lookup b ON b.member_id = m.id
         WHERE %s
        """;
    private static final String ACTIVE = MEMBERS.formatted("u.active_organization_id", "u.clerk_user_id = ?");
    private static final String AT_WORK = MEMBERS.formatted("u.active_organization_id", "u.id = ?");
    private static final String CHOSEN = MEMBERS.formatted("?", "u.id = ?");
    /** The last column: each board that the agent reaches, which is its own, or for a main agent any of its gateway. */
    private static final String AGENT = """
        SELECT a.id, a.organization_id, a.board_id, a.gateway_id, a.is_lead, b.id AS reach
          FROM agent_lookup a
          JOIN organization_lookup o ON o.id = a.organization_id
          LEFT JOIN board_lookup b ON b.organization_id = a.organization_id
                AND (b.id = a.board_id OR a.board_id IS NULL AND b.gateway_id = a.gateway_id)
         WHERE a.token_hash = ?
        """;

    private final JdbcClient db;

    LookedUpCallers(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<KnownUser> userByIdentity(String clerkUserId) {
        return db.sql(ACTIVE).param(clerkUserId).query(LookedUpCallers::user);
    }

    @Override
    public Optional<Caller.Member> member(UserId user, OrganizationId organization) {
        return db.sql(CHOSEN)
                .params(organization.value(), user.value())
                .query(LookedUpCallers::user)
                .map(KnownUser::member);
    }

    @Override
    public Optional<Caller.Member> memberAtWork(UserId user) {
        return db.sql(AT_WORK).param(user.value()).query(LookedUpCallers::user).map(KnownUser::member);
    }

    @Override
    public Optional<Caller.Agent> agentByTokenHash(String hash) {
        return db.sql(AGENT).param(hash).query(LookedUpCallers::agent);
    }

    @Override
    public Optional<H5UserStatus> h5UserStatus(Caller.H5User person) {
        return db.sql("""
            SELECT u.status FROM h5_user_lookup u JOIN organization_lookup o ON o.id = u.organization_id
             WHERE u.id = ? AND u.organization_id = ?
            """)
                .params(person.h5UserId().value(), person.organizationId().value())
                .query(H5UserStatus.class)
                .optional();
    }

    @Override
    public Optional<KnownGateway> gateway(GatewayId gateway) {
        return db.sql("""
            SELECT g.organization_id, g.relay_token_hash
              FROM gateway_lookup g JOIN organization_lookup o ON o.id = g.organization_id
             WHERE g.id = ?
            """)
                .param(gateway.value())
                .query((row, _) -> new KnownGateway(
                        new Caller.Gateway(gateway, new OrganizationId(row.getObject("organization_id", UUID.class))),
                        row.getString("relay_token_hash")))
                .optional();
    }

    /** One row for each board that was granted to the member, and one at least. */
    private static Optional<KnownUser> user(ResultSet rows) throws SQLException {
        if (!rows.next()) return Optional.empty();
        var user = new UserId(rows.getObject("user_id", UUID.class));
        return Optional.of(new KnownUser(user, member(user, rows)));
    }

    private static Caller.@Nullable Member member(UserId user, ResultSet rows) throws SQLException {
        var organization = rows.getObject("organization_id", UUID.class);
        if (organization == null) return null;
        var role = Role.valueOf(rows.getString("role"));
        var readsAll = rows.getBoolean("all_boards_read");
        var writesAll = rows.getBoolean("all_boards_write");
        var boards = new HashMap<BoardId, Right>();
        do {
            var board = rows.getObject("board_id", UUID.class);
            if (board != null) boards.put(new BoardId(board), rows.getBoolean("can_write") ? Right.WRITE : Right.READ);
        } while (rows.next());
        return new Caller.Member(user, new OrganizationId(organization), role, readsAll, writesAll, boards);
    }

    private static Optional<Caller.Agent> agent(ResultSet rows) throws SQLException {
        if (!rows.next()) return Optional.empty();
        var id = new AgentId(rows.getObject("id", UUID.class));
        var organization = new OrganizationId(rows.getObject("organization_id", UUID.class));
        var board = rows.getObject("board_id", UUID.class);
        var gateway = rows.getObject("gateway_id", UUID.class);
        var lead = rows.getBoolean("is_lead");
        var reach = new HashSet<BoardId>();
        do {
            var reached = rows.getObject("reach", UUID.class);
            if (reached != null) reach.add(new BoardId(reached));
        } while (rows.next());
        return Optional.of(new Caller.Agent(
                id,
                organization,
                board == null ? null : new BoardId(board),
                gateway == null ? null : new GatewayId(gateway),
                lead,
                reach));
    }
}
