package org.openclaw.missioncontrol.query.support;

import java.util.Map;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.data.domain.Sort;

/**
 * The orders that a list knows. Each is total: the id breaks ties, so that paging never repeats or skips a row. Texts are
 * sorted in any case of letters.
 *
 * @param usual the order when none is asked for
 * @param fields what may be asked for by its name in the answer, and the property of the row behind it
 */
public record Order(Sort usual, Map<String, String> fields) {
    public static Order newestFirst(Map<String, String> fields) {
        return new Order(Sort.by(Sort.Direction.DESC, "createdAt", "id"), fields);
    }

    Sort of(Paging paging) {
        if (paging.sort() == null) {
            var usuallyDescending = usual.iterator().next().isDescending();
            return paging.descending() == null || paging.descending() == usuallyDescending ? usual : usual.reverse();
        }
        var property = fields.get(paging.sort());
        if (property == null)
            throw Rejection.invalid(
                    "sort",
                    "unknown_sort",
                    "Sort by one of " + fields.keySet().stream().sorted().toList() + ".");
        var direction = Boolean.TRUE.equals(paging.descending()) ? Sort.Direction.DESC : Sort.Direction.ASC;
        return Sort.by(new Sort.Order(direction, property).ignoreCase(), new Sort.Order(direction, "id"));
    }
}
