package org.openclaw.missioncontrol.query.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.GetHistory;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.Kind;
import org.openclaw.missioncontrol.api.activity.FactView;
import org.openclaw.missioncontrol.api.identity.Actor;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.EventType;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.user.ActorView;
import org.openclaw.missioncontrol.api.user.UserQuery.GetActor;
import org.openclaw.missioncontrol.platform.eventlog.PostgresEventStorageEngine;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers what ever happened to a thing, out of the log itself: nothing there is ever forgotten. */
@Component
class HistoryQueries {
    private final PostgresEventStorageEngine log;
    private final Fields fields;
    private final Queries queries;
    private final JdbcClient db;
    private final JsonMapper json;

    HistoryQueries(PostgresEventStorageEngine log, Fields fields, Queries queries, JdbcClient db, JsonMapper json) {
        this.log = log;
        this.fields = fields;
        this.queries = queries;
        this.db = db;
        this.json = json;
    }

    @QueryHandler
    Page<FactView> answer(GetHistory query) {
        var paging = query.paging();
        if (paging.sort() != null || paging.descending() != null)
            throw Rejection.invalid("sort", "unknown_sort", "A history has one order. Leave sort and order out.");
        var all = History.of(log.history(streamType(query.kind()), query.id().toString()), fields, json);
        requireMayRead(all, query);
        var page = all.stream().skip(paging.offset()).limit(paging.limit()).toList();
        return new Page<>(views(page, query.caller().organizationId()), all.size(), paging.limit(), paging.offset());
    }

    private static String streamType(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The rights of today, on the board where it is or last was. What is on no board is for admins, and so are agents. */
    private static void requireMayRead(List<History.Fact> facts, GetHistory query) {
        var what = streamType(query.kind());
        if (facts.isEmpty()) throw Rejection.notFound(what);
        Caller caller = query.caller();
        var last = facts.getLast();
        caller.requireSameOrganization(last.envelope().organizationId(), what);
        var board = History.board(last.event());
        if (board == null || query.kind() == Kind.AGENT) caller.requireOrganizationAdmin();
        if (board != null) caller.requireRead(caller.organizationId(), board, what);
    }

    private List<FactView> views(List<History.Fact> facts, OrganizationId organization) {
        var messages = messages(facts, organization);
        var actors = new HashMap<Actor, ActorView>();
        return facts.stream()
                .map(fact -> {
                    var around = fact.envelope();
                    var id = UUID.fromString(around.eventId());
                    return new FactView(
                            id,
                            name(fact.event()),
                            String.valueOf(around.position()),
                            around.at(),
                            actors.computeIfAbsent(
                                    around.actor(), actor -> queries.ask(new GetActor(actor, organization))),
                            messages.get(id),
                            around.channel(),
                            around.reason(),
                            around.correlationId(),
                            around.causationId(),
                            fact.changes());
                })
                .toList();
    }

    private static String name(Object event) {
        return event.getClass().getAnnotation(EventType.class).value();
    }

    /** What the timeline says of these facts. */
    private Map<UUID, String> messages(List<History.Fact> facts, OrganizationId organization) {
        var messages = new HashMap<UUID, String>();
        if (facts.isEmpty()) return messages;
        db.sql("SELECT id, message FROM activity_row WHERE organization_id = ? AND id = ANY (?)")
                .params(
                        organization.value(),
                        facts.stream()
                                .map(fact -> UUID.fromString(fact.envelope().eventId()))
                                .toArray(UUID[]::new))
                .query(row -> {
                    messages.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return messages;
    }
}
