package org.openclaw.missioncontrol.app.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openclaw.missioncontrol.app.surface.WhoMayCallTest.Rights.ADMIN;
import static org.openclaw.missioncontrol.app.surface.WhoMayCallTest.Rights.ADMIN_WITHOUT_BOARDS;
import static org.openclaw.missioncontrol.app.surface.WhoMayCallTest.Rights.MEMBER;
import static org.openclaw.missioncontrol.app.surface.WhoMayCallTest.Rights.OWNER;
import static org.openclaw.missioncontrol.app.surface.WhoMayCallTest.Rights.READER;
import static org.openclaw.missioncontrol.app.surface.WhoMayCallTest.Rights.WRITER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api;

/** Each route serves whom the list of all routes names, with no more rights than these, and nobody else. */
class WhoMayCallTest extends RoutesTest {
    /** What the local user is in the organization of the test. */
    enum Rights {
        MEMBER(false, false),
        READER(true, false),
        WRITER(true, true),
        ADMIN_WITHOUT_BOARDS(false, false),
        ADMIN(true, true),
        OWNER(true, true);

        private final boolean reads;
        private final boolean writes;

        Rights(boolean reads, boolean writes) {
            this.reads = reads;
            this.writes = writes;
        }

        private String role() {
            return switch (this) {
                case MEMBER, READER, WRITER -> "MEMBER";
                case ADMIN_WITHOUT_BOARDS, ADMIN -> "ADMIN";
                case OWNER -> "OWNER";
            };
        }
    }

    private final List<String> violations = new ArrayList<>();
    private String organization;
    private Description description;

    @BeforeEach
    @AfterEach
    void work_in_a_new_organization() {
        admin.post("/api/v1/auth/bootstrap", "").ok();
        organization = admin.post("/api/v1/organizations", named()).created().id();
    }

    @BeforeEach
    void describe() {
        description = description();
    }

    /** There is one user alone; what he may do is asked anew with every request. */
    private void grant(Rights rights) {
        db.sql("UPDATE member_lookup SET role = ?, all_boards_read = ?, all_boards_write = ?"
                        + " WHERE organization_id = ?::uuid")
                .params(rights.role(), rights.reads, rights.writes, organization)
                .update();
    }

    private void workNowhere() {
        admin.post("/api/v1/organizations", named()).created();
        admin.delete("/api/v1/organizations/me").gone();
    }

    @Test
    void each_route_that_reads_serves_whom_the_list_names() {
        var own = things();
        for (var route : routes("GET")) {
            admin.patch("/api/v1/organizations/me/active", Map.of("organization_id", organization))
                    .ok();
            requireServed(route, own);
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void each_route_that_changes_something_serves_whom_the_list_names() {
        Things own = null;
        for (var route : routes("POST", "PUT", "PATCH", "DELETE")) {
            if (own == null || !isServed(route, own)) { // what was done before may stand in its way
                work_in_a_new_organization();
                own = things();
                requireServed(route, own);
            }
            if (route.method().equals("DELETE")) own = null;
        }
        assertThat(violations).isEmpty();
    }

    private void requireServed(Route route, Things own) {
        if (!isServed(route, own))
            violations.add(route.name() + " does not answer with one of " + description.success(route));
    }

    /** Answered with the one success that is described. */
    private boolean isServed(Route route, Things own) {
        return description.success(route).equals(List.of(String.valueOf(statusOfServing(route, own))));
    }

    private int statusOfServing(Route route, Things own) {
        if (route.path().endsWith("/invites/accept")) {
            var token = Map.of("token", invitedByAnother());
            return least(route, own).post(route.path(), token).status();
        }
        if (!route.ids().contains("member_id") || route.method().equals("GET"))
            return status(route, least(route, own), own);
        var other = besideAdmin(own);
        var status = status(route, least(route, own), own);
        other.delete("/api/v1/users/me").gone();
        return status;
    }

    /** The token of an invite to another organization. */
    private String invitedByAnother() {
        var email = admin.get("/api/v1/users/me").ok().text("/email");
        return arrival(newAddress())
                .post("/api/v1/organizations/me/invites", Map.of("invited_email", email))
                .created()
                .text("/token");
    }

    /** Somebody who can be changed and sent away, as the only owner cannot. */
    private Api besideAdmin(Things own) {
        var email = newAddress();
        admin.post("/api/v1/organizations/me/invites", Map.of("invited_email", email))
                .created();
        var other = arrival(email);
        own.ids()
                .put("member", other.get("/api/v1/organizations/me/member").ok().id());
        return other;
    }

    /** The caller with the least rights that are enough. */
    private Api least(Route route, Things own) {
        switch (route.who()) {
            case "user" -> workNowhere();
            case "member" -> grant(MEMBER);
            case "board_read" -> grant(READER);
            case "board_write" -> grant(WRITER);
            case "org_admin" -> grant(ADMIN);
            default -> grant(OWNER);
        }
        return switch (route.who()) {
            case "public" -> api("");
            case "agent" -> own.worker();
            case "lead" -> own.lead();
            case "main" -> own.main();
            case "h5_user" -> own.h5User();
            default -> admin;
        };
    }

    @Test
    void no_route_serves_anybody_else() {
        var own = things();
        for (var route : Route.overHttp()) {
            if (route.who().equals("public")) continue;
            requireRefused(route, "nobody", api(""), own, 401);
            if (isForOthers(route)) requireRefused(route, "a user", admin, own, 401);
            if (!isForAgents(route)) requireRefused(route, "an agent", own.worker(), own, 403);
            if (!route.who().equals("h5_user")) requireRefused(route, "an H5 user", own.h5User(), own, 401);
            if (List.of("lead", "main").contains(route.who()))
                requireRefused(route, "a worker", own.worker(), own, 403);
            if (route.who().equals("lead") && route.ids().contains("board_id"))
                requireRefused(route, "a main agent", own.main(), own, 403);
            if (route.who().equals("main")) requireRefused(route, "a lead", own.lead(), own, 403);
            for (var rights : tooLittle(route)) {
                grant(rights);
                if (isList(route)) requireEmpty(route);
                else requireRefused(route, rights.toString(), admin, own, 403);
            }
            grant(OWNER);
        }
        assertThat(violations).isEmpty();
    }

    private static List<Rights> tooLittle(Route route) {
        return switch (route.who()) {
            case "board_read" -> isList(route) ? List.of(MEMBER) : List.of(MEMBER, ADMIN_WITHOUT_BOARDS);
            case "board_write" -> List.of(MEMBER, READER, ADMIN_WITHOUT_BOARDS);
            case "org_admin" -> List.of(MEMBER, WRITER);
            case "owner" -> List.of(MEMBER, ADMIN);
            case "user", "member", "agent", "lead", "main", "h5_user" -> List.of();
            default -> throw new AssertionError("No such caller: " + route.who());
        };
    }

    /** Over all boards: it shows what the caller may read, be it nothing. */
    private static boolean isList(Route route) {
        return route.who().equals("board_read") && route.ids().isEmpty();
    }

    private void requireEmpty(Route route) {
        if (isStream(route)) return;
        var answer = admin.get(route.path());
        if (answer.status() != 200 || !answer.text("/total").equals("0"))
            violations.add(route.name() + " shows something to " + MEMBER);
    }

    @Test
    void no_route_for_members_serves_who_works_nowhere() {
        var own = things();
        workNowhere();
        for (var route : Route.overHttp())
            if (!isForOthers(route)
                    && !List.of("public", "user").contains(route.who())
                    && !route.ids().contains("organization_id"))
                requireRefused(route, "somebody who works nowhere", admin, own, 403);
        assertThat(violations).isEmpty();
    }

    private void requireRefused(Route route, String who, Api caller, Things own, int expected) {
        var status = status(route, caller, own);
        if (status != expected) violations.add(route.name() + " answers " + who + " with " + status);
    }

    private int status(Route route, Api caller, Things own) {
        var path = route.at(own::meantBy);
        if (isStream(route)) return caller.statusOf(path);
        return caller.send(route.method(), path, sample(route, own)).status();
    }

    private static boolean isStream(Route route) {
        return route.path().endsWith("/stream");
    }

    /** For those who are no users of the console. */
    private static boolean isForOthers(Route route) {
        return isForAgents(route) || route.who().equals("h5_user");
    }

    private static boolean isForAgents(Route route) {
        return List.of("agent", "lead", "main").contains(route.who());
    }

    private static List<Route> routes(String... methods) {
        return Route.overHttp().stream()
                .filter(route -> List.of(methods).contains(route.method()))
                .toList();
    }
}
