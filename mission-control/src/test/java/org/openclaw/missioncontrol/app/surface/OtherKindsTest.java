package org.openclaw.missioncontrol.app.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The id of one kind of thing is the id of no other kind. */
class OtherKindsTest extends RoutesTest {
    @Test
    void are_answered_like_unknown_ids() {
        var home = admin.get("/api/v1/organizations/me").ok().id();
        admin.post("/api/v1/organizations", Map.of("name", "Abroad")).created();
        Things foreign;
        try {
            foreign = things();
        } finally {
            admin.patch("/api/v1/organizations/me/active", Map.of("organization_id", home))
                    .ok();
        }
        var own = things();
        var found = new ArrayList<String>();
        for (var route : Route.overHttp())
            for (var name : route.ids()) {
                tryAll(route, name, own, own, found);
                tryAll(route, name, own, foreign, found);
            }
        assertThat(found).as(found.size() + " were found").isEmpty();
    }

    private void tryAll(Route route, String name, Things own, Things others, ArrayList<String> found) {
        others.ids().forEach((kind, id) -> {
            if (id.equals(others.meantBy(name))) return;
            var path = route.at(each -> each.equals(name) ? id : own.meantBy(each));
            var answer = call(route, own, path, sample(route, own));
            if (answer.status() != 404)
                found.add(route.name() + " with the id of a " + kind + " as " + name + ": " + answer.status() + " "
                        + answer.response().body());
        });
    }
}
