package org.openclaw.missioncontrol.api.support;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a PATCH says of one field: nothing at all, or its new value (which may be null). */
public sealed interface Change<T extends @Nullable Object> {
    /** The field was not sent. */
    record Keep<T extends @Nullable Object>() implements Change<T> {}

    /** The field was sent. */
    record To<T extends @Nullable Object>(@Nullable T value) implements Change<T> {}

    static <T extends @Nullable Object> Change<T> keep() {
        return new Keep<>();
    }

    static <T extends @Nullable Object> Change<T> to(@Nullable T value) {
        return new To<>(value);
    }

    /** Acts on the new value when it differs from the present one. */
    default void ifDifferentFrom(@Nullable T present, Consumer<@Nullable T> action) {
        if (this instanceof To<T>(var value) && !Objects.equals(value, present)) action.accept(value);
    }

    /** The same change when its value differs from the present one, otherwise none. */
    default Change<T> unlessAlready(@Nullable T present) {
        return this instanceof To<T>(var value) && Objects.equals(value, present) ? keep() : this;
    }

    /** The value as it will be. */
    default @Nullable T over(@Nullable T present) {
        return this instanceof To<T>(var value) ? value : present;
    }

    /** The same change with its value, if there is one, made into another. */
    default <R extends @Nullable Object> Change<R> map(Function<T, R> each) {
        return switch (this) {
            case Keep<T> _ -> keep();
            case To<T>(var value) -> value == null ? to(null) : to(each.apply(value));
        };
    }

    default boolean isSent() {
        return this instanceof To;
    }
}
