package org.openclaw.missioncontrol.query.activity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openclaw.missioncontrol.api.support.Personal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds in any event which fields of a thing have which values now: the members of the event, also inside of records, that
 * the thing shows under the same name. What is personal is never among them.
 */
@Component
class Fields {
    private static final Pattern CAPITAL = Pattern.compile("(?=[A-Z])");

    private final JsonMapper json;
    private final Map<Class<?>, Set<String>> shown = new ConcurrentHashMap<>();
    private final Map<Class<?>, Set<String>> personal = new ConcurrentHashMap<>();

    Fields(JsonMapper json) {
        this.json = json;
    }

    /** The fields of the view that the event tells, and those that the entry adds. */
    Map<String, JsonNode> of(Object event, Class<? extends Record> view, Entry entry) {
        var found = new LinkedHashMap<String, JsonNode>();
        collect(json.valueToTree(event), shown.computeIfAbsent(view, Fields::names), found);
        found.keySet().removeAll(personal.computeIfAbsent(event.getClass(), Fields::personalNames));
        entry.implied().forEach((field, value) -> found.put(field, json.valueToTree(value)));
        return found;
    }

    private static void collect(JsonNode from, Set<String> names, Map<String, JsonNode> into) {
        for (var member : from.properties()) {
            if (names.contains(member.getKey())) into.put(member.getKey(), member.getValue());
            else if (member.getValue().isObject()) collect(member.getValue(), names, into);
        }
    }

    private static Set<String> names(Class<?> view) {
        return names(Arrays.stream(view.getRecordComponents()).map(part -> part.getName()));
    }

    private static Set<String> personalNames(Class<?> event) {
        return names(Arrays.stream(event.getRecordComponents())
                .filter(part -> part.isAnnotationPresent(Personal.class))
                .map(part -> part.getName()));
    }

    private static Set<String> names(Stream<String> members) {
        return members.map(name -> CAPITAL.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
