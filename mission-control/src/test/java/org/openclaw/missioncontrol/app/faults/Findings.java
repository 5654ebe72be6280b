package org.openclaw.missioncontrol.app.faults;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the checker found, under the names of what must not be. */
final class Findings {
    private final Map<String, Collection<String>> wrong = new LinkedHashMap<>();

    Findings add(String what, Collection<String> found) {
        wrong.put(what, found);
        return this;
    }

    /** Counts alone. */
    @Override
    public String toString() {
        var counts = new StringBuilder();
        wrong.forEach(
                (what, found) -> counts.append(' ').append(what).append('=').append(found.size()));
        return counts.substring(1);
    }

    /** Everything that is wrong, each in a line. */
    Collection<String> all() {
        return wrong.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(line -> each.getKey() + ": " + line))
                .toList();
    }
}
