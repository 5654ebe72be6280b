package org.openclaw.missioncontrol.command.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.customfield.CustomFieldRules;
import org.openclaw.missioncontrol.api.support.Rejection;

/** The custom fields of a board by their keys, and what a task on it may say in them. */
public record BoardFields(Map<String, CustomFieldRules> rules) {
    private static final String FIELD = "custom_field_values";

    /**
     * What changes of the stored values when these are sent; null removes one. Refused when a field is unknown here, when a
     * value does not fit, and when a field that must have a value would have none.
     */
    public Map<String, @Nullable Object> changes(
            Map<String, @Nullable Object> sent, Map<String, ? extends @Nullable Object> stored) {
        requireKnown(sent);
        sent.forEach(this::requireFits);
        var changes = new LinkedHashMap<String, @Nullable Object>(sent);
        changes.entrySet().removeIf(change -> Objects.equals(change.getValue(), stored.get(change.getKey())));
        requireComplete(changes, stored);
        return changes;
    }

    private void requireKnown(Map<String, ?> sent) {
        var unknown =
                sent.keySet().stream().filter(key -> !rules.containsKey(key)).toList();
        if (!unknown.isEmpty())
            throw Rejection.invalid(
                            FIELD, "custom_field_unknown", "The board has no such custom fields. Check their keys.")
                    .with("unknown_field_keys", unknown);
    }

    private void requireFits(String key, @Nullable Object value) {
        var field = Objects.requireNonNull(rules.get(key));
        if (value != null && !FieldValues.fits(field, value))
            throw Rejection.invalid(
                            FIELD + "." + key,
                            "custom_field_invalid",
                            "This value does not fit the type of the field, or its expression. Send one that does, or"
                                    + " null.")
                    .with("field_key", key)
                    .with("field_type", field.fieldType());
    }

    private void requireComplete(
            Map<String, @Nullable Object> changes, Map<String, ? extends @Nullable Object> stored) {
        var after = new HashMap<String, @Nullable Object>(stored);
        after.putAll(changes);
        var missing = new ArrayList<String>();
        rules.forEach((key, field) -> {
            if (field.required() && after.get(key) == null && field.defaultValue() == null) missing.add(key);
        });
        if (!missing.isEmpty())
            throw Rejection.invalid(
                            FIELD, "custom_field_required", "Some custom fields need a value. Send one for each.")
                    .with("missing_field_keys", List.copyOf(missing));
    }
}
