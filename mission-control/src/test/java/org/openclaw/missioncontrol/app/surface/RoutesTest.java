package org.openclaw.missioncontrol.app.surface;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;

/** Calls every route that there is. */
abstract class RoutesTest extends ApiTest {
    /** One of everything, in the active organization. */
    protected Things things() {
        return Things.of(admin);
    }

    protected static Map<String, Object> named() {
        return Things.named();
    }

    /** A body that the route takes; null when it takes none. */
    protected static @Nullable Map<String, Object> sample(Route route, Things own) {
        return Sample.of(route, own);
    }

    /** Whoever may call the route, with all rights. */
    protected static Api caller(Route route, Things own) {
        return own.caller(route);
    }

    protected static Answer call(Route route, Things own, String path, @Nullable Object body) {
        return own.caller(route).send(route.method(), path, body);
    }

    protected Description description() {
        return Description.of(admin);
    }
}
