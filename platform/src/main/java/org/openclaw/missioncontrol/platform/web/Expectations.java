package org.openclaw.missioncontrol.platform.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/** Says in words what a value of a type looks like. */
@Component
class Expectations {
    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);
    private static final Set<Class<?>> NUMBERS = Set.of(Float.class, Double.class, BigDecimal.class);

    private final JsonMapper json;

    Expectations(JsonMapper json) {
        this.json = json;
    }

    String of(@Nullable Class<?> type) {
        if (type == null) return "is not valid";
        var boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed.isEnum()) return "must be one of: " + names(boxed);
        if (boxed == UUID.class || IdType.isId(boxed)) return "must be a UUID";
        if (boxed == Instant.class) return "must be a time with offset, such as 2026-01-31T09:30:00Z";
        if (boxed == LocalDate.class) return "must be a date, such as 2026-01-31";
        if (boxed == Boolean.class) return "must be true or false";
        return ofShape(boxed);
    }

    private static String ofShape(Class<?> type) {
        if (WHOLE_NUMBERS.contains(type)) return "must be a whole number";
        if (NUMBERS.contains(type)) return "must be a number";
        if (CharSequence.class.isAssignableFrom(type)) return "must be text";
        if (Collection.class.isAssignableFrom(type) || type.isArray()) return "must be a list";
        return "must be an object";
    }

    private String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> json.convertValue(constant, String.class))
                .collect(Collectors.joining(", "));
    }
}
