package org.openclaw.missioncontrol.query.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentQuery.GetAgent;
import org.openclaw.missioncontrol.api.agent.AgentQuery.ListAgents;
import org.openclaw.missioncontrol.api.agent.AgentQuery.ListBoardAgents;
import org.openclaw.missioncontrol.api.agent.AgentStatus;
import org.openclaw.missioncontrol.api.agent.AgentView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.query.support.Order;
import org.openclaw.missioncontrol.query.support.ReadableBoards;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what is asked about agents. */
@Component
class AgentQueries {
    private static final Order AGENTS =
            Order.newestFirst(Map.of("created_at", "createdAt", "name", "name", "last_seen_at", "lastSeenAt"));

    private final Rows rows;
    private final ReadableBoards boards;
    private final JdbcClient db;
    private final Duration silentAfter;

    AgentQueries(
            Rows rows,
            ReadableBoards boards,
            JdbcClient db,
            @Value("${mission-control.agents.silent-after:10m}") Duration silentAfter) {
        this.rows = rows;
        this.boards = boards;
        this.db = db;
        this.silentAfter = silentAfter;
    }

    @QueryHandler
    AgentView answer(GetAgent query) {
        var agent = rows.one(AgentRow.class, one(query.agentId(), query.caller()))
                .orElseThrow(() -> Rejection.notFound("agent"))
                .toView(silentSince());
        requireMaySee(agent, query.caller());
        return agent;
    }

    @QueryHandler
    Page<AgentView> answer(ListAgents query) {
        if (!(query.caller() instanceof Caller.Agent)) query.caller().requireOrganizationAdmin();
        var filter = query.filter();
        if (filter.boardId() != null) boards.require(filter.boardId(), query.caller());
        if (filter.gatewayId() != null) requireGateway(filter.gatewayId(), query.caller());
        return page(
                List.of(
                        ownedBy(query.caller()),
                        inReachOf(query.caller()),
                        onBoard(filter.boardId()),
                        filter.gatewayId() == null
                                ? any()
                                : is("gatewayId", filter.gatewayId().value()),
                        filter.status() == null ? any() : seenAs(filter.status()),
                        filter.q() == null ? any() : called(filter.q())),
                query.paging());
    }

    @QueryHandler
    Page<AgentView> answer(ListBoardAgents query) {
        boards.require(query.boardId(), query.caller());
        return page(List.of(ownedBy(query.caller()), onBoard(query.boardId())), query.paging());
    }

    /** The agent, if it is there and belongs to the caller's organization. */
    static Specification<AgentRow> one(AgentId agent, Caller caller) {
        return is("id", agent.value()).and(ownedBy(caller));
    }

    private Page<AgentView> page(List<Specification<AgentRow>> conditions, Paging paging) {
        var silentSince = silentSince();
        return rows.page(AgentRow.class, conditions, paging, AGENTS, row -> row.toView(silentSince));
    }

    private Instant silentSince() {
        return Instant.now().minus(silentAfter);
    }

    /** An agent sees itself and the agents of the boards in its reach; of people, admins see those of their boards. */
    private static void requireMaySee(AgentView agent, Caller caller) {
        if (caller instanceof Caller.Agent itself && itself.agentId().equals(agent.id())) return;
        if (!(caller instanceof Caller.Agent)) caller.requireOrganizationAdmin();
        if (agent.boardId() != null) caller.requireRead(caller.organizationId(), agent.boardId(), "agent");
        else caller.requireOrganizationAdmin();
    }

    private void requireGateway(GatewayId gateway, Caller caller) {
        boolean known = db.sql("SELECT exists(SELECT 1 FROM gateway_view WHERE id = ? AND organization_id = ?)")
                .params(gateway.value(), caller.organizationId().value())
                .query(Boolean.class)
                .single();
        if (!known) throw Rejection.notFound("gateway");
    }

    /** Admins also see the main agents of gateways, which have no board. */
    private static Specification<AgentRow> inReachOf(Caller caller) {
        var only = caller.onlyBoards();
        if (only.isEmpty()) return any();
        var boards = only.get().stream().map(BoardId::value).toList();
        return (row, _, is) -> caller.isOrganizationAdmin()
                ? is.or(row.get("boardId").in(boards), is.isNull(row.get("boardId")))
                : row.get("boardId").in(boards);
    }

    private static Specification<AgentRow> onBoard(@Nullable BoardId board) {
        return board == null ? any() : is("boardId", board.value());
    }

    /** The same rule as {@link AgentStatus#seen}, for the database. */
    private Specification<AgentRow> seenAs(String status) {
        var silentSince = silentSince();
        return (row, _, is) -> is.equal(
                is.<String>selectCase()
                        .when(row.get("status").in(AgentStatus.UPDATING, AgentStatus.DELETING), row.get("status"))
                        .when(is.isNull(row.get("lastSeenAt")), AgentStatus.PROVISIONING)
                        .when(is.lessThan(row.get("lastSeenAt"), silentSince), AgentStatus.OFFLINE)
                        .otherwise(row.get("status")),
                status);
    }

    private static Specification<AgentRow> called(String words) {
        var pattern = "%" + words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return (row, _, is) -> is.like(is.lower(row.get("name")), pattern, '\\');
    }

    private static Specification<AgentRow> ownedBy(Caller caller) {
        return is("organizationId", caller.organizationId().value());
    }

    private static Specification<AgentRow> is(String property, Object value) {
        return (row, _, is) -> is.equal(row.get(property), value);
    }

    private static Specification<AgentRow> any() {
        return Specification.unrestricted();
    }
}
