package org.openclaw.missioncontrol.command.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.customfield.CustomFieldRules;
import org.openclaw.missioncontrol.api.customfield.CustomFieldType;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The custom fields of a board by their keys, and what a task on it may say in them. */
public record BoardFields(Map<String, CustomFieldRules> rules) {
    private static final String FIELD = "custom_field_values";

    /** The fields of a board as they are until the events are committed; the board is locked before. */
    public static BoardFields of(UUID board, JdbcClient db) {
        var rules = new LinkedHashMap<String, CustomFieldRules>();
        db.sql("""
            SELECT f.* FROM custom_field_lookup f JOIN custom_field_board_lookup b ON b.custom_field_id = f.id
             WHERE b.board_id = ? ORDER BY f.id FOR SHARE OF f
            """)
                .param(board)
                .query(Definition.class)
                .list()
                .forEach(field -> rules.put(field.fieldKey(), field.rules()));
        return new BoardFields(rules);
    }

    /**
     * What changes of the stored values when these are sent; null removes one. Refused when a field is unknown here, when a
     * value that differs from the stored one does not fit, and when a field that must have a value would have none.
     */
    public Map<String, @Nullable Object> changes(Map<String, @Nullable Object> sent, Map<String, Object> stored) {
        requireKnown(sent);
        var changes = new LinkedHashMap<String, @Nullable Object>(sent);
        changes.entrySet().removeIf(change -> Objects.equals(change.getValue(), stored.get(change.getKey())));
        changes.forEach(this::requireFits);
        requireComplete(merge(stored, changes));
        return changes;
    }

    /** The values that are stored after the changes. */
    public static Map<String, Object> merge(Map<String, Object> stored, Map<String, @Nullable Object> changes) {
        var merged = new LinkedHashMap<>(stored);
        changes.forEach((key, value) -> {
            if (value == null) merged.remove(key);
            else merged.put(key, value);
        });
        return merged;
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

    private void requireComplete(Map<String, Object> stored) {
        var missing = new ArrayList<String>();
        rules.forEach((key, field) -> {
            if (field.required() && !stored.containsKey(key) && field.defaultValue() == null) missing.add(key);
        });
        if (!missing.isEmpty())
            throw Rejection.invalid(
                            FIELD, "custom_field_required", "Some custom fields need a value. Send one for each.")
                    .with("missing_field_keys", List.copyOf(missing));
    }

    private record Definition(
            String fieldKey,
            CustomFieldType fieldType,
            @Nullable String validationRegex,
            boolean required,
            @Nullable String defaultValue) {
        CustomFieldRules rules() {
            var value = defaultValue == null ? null : JsonMapper.shared().readValue(defaultValue, Object.class);
            return new CustomFieldRules(fieldType, validationRegex, required, value);
        }
    }
}
