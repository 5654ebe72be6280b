package org.openclaw.missioncontrol.platform.eventlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.EventType;

/** The one registry of what events are called in the log, read from {@link EventType} of all members of the families. */
final class EventNames {
    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, SerializedType> types = new HashMap<>();

    EventNames(List<? extends Class<?>> families) {
        families.forEach(this::addFamily);
    }

    private void addFamily(Class<?> family) {
        var members = family.getPermittedSubclasses();
        if (members == null) addEvent(family);
        else for (var member : members) addFamily(member);
    }

    private void addEvent(Class<?> event) {
        var type = event.getAnnotation(EventType.class);
        if (type == null) throw new IllegalStateException(event.getName() + " needs a name: @EventType");
        var other = classes.put(type.value(), event);
        if (other != null && other != event)
            throw new IllegalStateException("Both " + other.getName() + " and " + event.getName() + " are called "
                    + type.value() + " in the log");
        types.put(event, new SimpleSerializedType(type.value(), String.valueOf(type.revision())));
    }

    /** Name and revision of an event of this class; null when it is none. */
    @Nullable
    SerializedType typeOf(Class<?> event) {
        return types.get(event);
    }

    /** The class of the event with this name; null when there is none. */
    @Nullable
    Class<?> classOf(String name) {
        return classes.get(name);
    }
}
