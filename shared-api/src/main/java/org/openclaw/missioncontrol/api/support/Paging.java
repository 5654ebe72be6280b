package org.openclaw.missioncontrol.api.support;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for, in which order.
 *
 * @param limit how many, 1 to 100
 * @param offset how many to pass over
 * @param sort name of a field of the view, or null for the list's own order
 * @param descending whether the order is reversed; null for the list's own order
 */
public record Paging(
        int limit,
        int offset,
        @Nullable String sort,
        @Nullable Boolean descending) {
    public static final Paging FIRST = new Paging(20, 0, null, null);
}
