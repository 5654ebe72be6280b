package org.openclaw.missioncontrol.platform.eventlog;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One event of each kind, with every field filled, the same in every run. */
final class EventSamples {
    private EventSamples() {}

    static Object of(Class<?> event) {
        return record(event);
    }

    private static Object record(Class<?> type) {
        try {
            var components = type.getRecordComponents();
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getGenericType(), component.getName()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No sample of " + type, e);
        }
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType of) {
            var first = of.getActualTypeArguments()[0];
            if (of.getRawType() == List.class) return List.of(value(first, name));
            if (of.getRawType() == Map.class) return Map.of("key", value(of.getActualTypeArguments()[1], name));
            throw new IllegalStateException("No sample of " + type);
        }
        return plain((Class<?>) type, name);
    }

    private static Object plain(Class<?> type, String name) {
        if (type == String.class || type == Object.class) return "some " + name;
        if (type == UUID.class)
            return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | name.hashCode() & 0xffff);
        if (type == Instant.class) return Instant.parse("2026-02-23T09:30:00.123456Z");
        if (type == boolean.class || type == Boolean.class) return true;
        if (type == int.class || type == Integer.class) return 3;
        if (type == long.class || type == Long.class) return 4L;
        if (type == double.class || type == Double.class) return 87.5;
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type.isRecord()) return record(type);
        throw new IllegalStateException("No sample of " + type);
    }
}
