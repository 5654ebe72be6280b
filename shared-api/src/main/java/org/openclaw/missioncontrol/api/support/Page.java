package org.openclaw.missioncontrol.api.support;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;

/** A part of a list, and how long the whole list is. */
public record Page<T>(List<T> items, long total, int limit, int offset) {
    /** Number of this page, from 1. */
    @JsonProperty("page")
    public int page() {
        return offset / limit + 1;
    }

    /** The most that a page holds; the same as limit. */
    @JsonProperty("size")
    public int size() {
        return limit;
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), total, limit, offset);
    }
}
