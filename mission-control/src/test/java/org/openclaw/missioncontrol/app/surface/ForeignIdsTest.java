package org.openclaw.missioncontrol.app.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.CreateOrganization;
import org.openclaw.missioncontrol.api.user.UserCommand.RegisterUser;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What belongs to another organization does not exist: not in a path, not in a body, not in a filter. */
class ForeignIdsTest extends RoutesTest {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    @Autowired
    private Commands commands;

    private final List<String> differences = new ArrayList<>();
    private Things own;
    private Things foreign;
    private List<String> foreignOrganizations;
    private Description description;

    @BeforeEach
    void make_two_organizations() {
        foreign = abroad(this::things);
        var abroad = foreign.ids().get("organization");
        // One's own organizations can be seen from everywhere, so that this must be a stranger's.
        meetStranger();
        foreignOrganizations = List.of(abroad, foreign.ids().get("organization"));
        own = things();
        description = description();
    }

    private void meetStranger() {
        var user = UserId.next();
        var organization = OrganizationId.next();
        var stranger = new Caller.Member(user, organization, Role.OWNER, true, true, Map.of());
        send(stranger, new RegisterUser(user, "stranger-" + user, null, null));
        send(stranger, new CreateOrganization(organization, "Strange", user, MemberId.next(), false));
        foreign.ids().put("user", user.toString());
        foreign.ids().put("organization", organization.toString());
    }

    private void send(Caller caller, Object command) {
        var request = UUID.randomUUID().toString();
        commands.send(command, new Origin(caller, Origin.Channel.REST, request, null, null, null, null));
    }

    @Test
    void are_answered_like_unknown_ones_and_nothing_happens_to_them() {
        var before = eventsAbroad();
        for (var route : Route.overHttp()) {
            tryPaths(route);
            tryBody(route);
            tryFilters(route);
        }
        assertThat(differences).as(differences.size() + " differences").isEmpty();
        assertThat(eventsAbroad()).isEqualTo(before);
    }

    private void tryPaths(Route route) {
        for (var name : route.ids()) {
            Attempt attempt = ids ->
                    call(route, own, route.at(id -> (id.equals(name) ? ids : own).meantBy(id)), sample(route, own));
            compare(route.name() + " at " + name, attempt);
            if (attempt.with(foreign).status() != 404) differences.add(route.name() + " does not answer 404");
        }
        if (route.ids().size() > 1)
            compare(route.name() + " at all", ids -> call(route, own, route.at(ids::meantBy), sample(route, own)));
    }

    private void tryBody(Route route) {
        var body = sample(route, own);
        if (body == null) return;
        description.body(route).path("properties").forEachEntry((name, property) -> {
            boolean isList = property.has("items");
            if (!isId(isList ? property.path("items") : property)) return;
            compare(route.name() + " with " + name, ids -> {
                var changed = new LinkedHashMap<>(sample(route, own));
                var id = ids.meantBy(name);
                changed.put(name, isList ? List.of(id) : id);
                return call(route, own, route.at(own::meantBy), changed);
            });
        });
    }

    private void tryFilters(Route route) {
        for (var query : description.queries(route)) {
            var name = query.path("name").asString();
            if (isId(query.path("schema")))
                compare(
                        route.name() + "?" + name,
                        ids -> call(
                                route,
                                own,
                                route.at(own::meantBy) + "?" + name + "=" + ids.meantBy(name),
                                sample(route, own)));
        }
    }

    private static boolean isId(JsonNode schema) {
        return schema.path("format").asString("").equals("uuid");
    }

    /** One call with these ids. */
    private interface Attempt {
        Answer with(Things ids);
    }

    private void compare(String what, Attempt attempt) {
        var told = told(attempt.with(foreign));
        var expected = told(attempt.with(unknown()));
        if (!told.equals(expected)) differences.add(what + ": " + told + " instead of " + expected);
    }

    /** The answer without what differs between any two of them. */
    private static String told(Answer answer) {
        var body = ID.matcher(answer.response().body()).replaceAll("ID");
        return answer.status() + " " + TIME.matcher(body).replaceAll("TIME");
    }

    private Map<String, Long> eventsAbroad() {
        var counts = new HashMap<String, Long>();
        for (var organization : foreignOrganizations)
            counts.put(
                    organization,
                    db.sql("select count(*) from event_log where organization_id = ?::uuid")
                            .param(organization)
                            .query(Long.class)
                            .single());
        return counts;
    }
}
