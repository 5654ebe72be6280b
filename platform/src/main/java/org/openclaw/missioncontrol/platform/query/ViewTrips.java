package org.openclaw.missioncontrol.platform.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Id;
import org.openclaw.missioncontrol.platform.query.ViewBatch.Statement;

/**
 * Sends statements of one text together, in as few trips to the database as their order allows: none comes before an earlier
 * one about the same thing, nor before or after one that may be about any.
 */
final class ViewTrips {
    /** One JDBC batch. */
    record Trip(String sql, List<@Nullable Object[]> values) {}

    private final List<Trip> trips = new ArrayList<>();
    private final Map<String, Integer> lastWith = new HashMap<>();
    private final Map<Id, Integer> lastAbout = new HashMap<>();
    private int afterAny;

    private ViewTrips() {}

    /** The trips of one lane. */
    static List<Trip> of(List<Statement> lane) {
        var planned = new ViewTrips();
        lane.forEach(planned::add);
        return planned.trips;
    }

    private void add(Statement statement) {
        var trip = tripOf(statement);
        trips.get(trip).values().add(statement.values());
        if (statement.about() == null) afterAny = trip;
        else lastAbout.put(statement.about(), trip);
    }

    /** The last trip with this text, if nothing that has to come first goes later; else a new one. */
    private int tripOf(Statement statement) {
        var last = lastWith.getOrDefault(statement.sql(), -1);
        if (last >= 0 && last >= earliest(statement)) return last;
        trips.add(new Trip(statement.sql(), new ArrayList<>()));
        lastWith.put(statement.sql(), trips.size() - 1);
        return trips.size() - 1;
    }

    private int earliest(Statement statement) {
        if (statement.about() == null) return trips.size() - 1;
        return Math.max(afterAny, lastAbout.getOrDefault(statement.about(), 0));
    }
}
