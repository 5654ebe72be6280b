package org.openclaw.missioncontrol.query.activity;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.openclaw.missioncontrol.api.support.Id;

/** A sentence about what happened. What an event does not tell itself is filled in from what was known just before it. */
record Sentence(List<Part> parts) {
    /** Stands for the user whom an entry links. Names of people are never stored: this is replaced when it is read. */
    static final String USER = "\uE000";

    sealed interface Part {}

    /** Said as it is. */
    record Text(String text) implements Part {}

    /** The last known value of a field. */
    record Known(UUID id, String field) implements Part {}

    static Known known(Id id, String field) {
        return new Known(id.value(), field);
    }

    /** Out of parts and of texts. */
    static Sentence of(Object... parts) {
        return new Sentence(Arrays.stream(parts)
                .map(part -> part instanceof Part known ? known : new Text(part.toString()))
                .toList());
    }

    Sentence and(Sentence other) {
        return new Sentence(Stream.concat(parts.stream(), other.parts.stream()).toList());
    }
}
