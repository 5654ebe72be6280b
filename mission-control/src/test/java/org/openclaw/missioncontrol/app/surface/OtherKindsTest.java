package org.openclaw.missioncontrol.app.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The id of one kind of thing is the id of no other kind. */
class OtherKindsTest extends RoutesTest {
    @Test
    void are_answered_like_unknown_ids() {
        var own = things();
        var found = new ArrayList<String>();
        for (var route : Route.overHttp()) for (var name : route.ids()) tryAll(route, name, own, found);
        assertThat(found).as(found.size() + " were found").isEmpty();
    }

    private void tryAll(Route route, String name, Things own, ArrayList<String> found) {
        own.ids().forEach((kind, id) -> {
            if (id.equals(own.meantBy(name))) return;
            var path = route.at(each -> each.equals(name) ? id : own.meantBy(each));
            var answer = call(route, own, path, sample(route, own));
            if (answer.status() != 404)
                found.add(route.name() + " with the id of a " + kind + " as " + name + ": " + answer.status() + " "
                        + answer.response().body());
        });
    }
}
