package org.openclaw.missioncontrol.api.customfield;

import org.jspecify.annotations.Nullable;

/**
 * Which values a custom field takes. They only make sense together: an expression needs a type, a default both.
 *
 * @param validationRegex what the whole value must match, in the syntax of RE2
 * @param required whether every task must have a value, be it the default
 * @param defaultValue any JSON of the type
 */
public record CustomFieldRules(
        CustomFieldType fieldType,
        @Nullable String validationRegex,
        boolean required,
        @Nullable Object defaultValue) {}
