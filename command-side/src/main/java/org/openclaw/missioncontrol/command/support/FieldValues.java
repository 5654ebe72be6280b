package org.openclaw.missioncontrol.command.support;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;
import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import java.math.BigInteger;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import org.openclaw.missioncontrol.api.customfield.CustomFieldRules;
import org.openclaw.missioncontrol.api.customfield.CustomFieldType;
import org.openclaw.missioncontrol.api.support.Rejection;

/** Which values a custom field takes: those of its type that match its expression as a whole. */
public final class FieldValues {
    private static final int DATE_LENGTH = "2026-01-31".length();
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);
    /** User, host (a name or an IPv6 address) and port, then anything without blanks. */
    private static final Expression WEB_ADDRESS =
            Expression.of("(?i)https?://([^\\s/?#@]*@)?(\\[[0-9a-f:.]+]|[^\\s/?#@:\\[\\]]+)(:\\d*)?([/?#]\\S*)?");

    private FieldValues() {}

    /** Refuses rules that contradict each other. */
    public static void requireSound(CustomFieldRules rules) {
        if (rules.validationRegex() != null) {
            if (!rules.fieldType().isText())
                throw Rejection.invalid(
                        "validation_regex",
                        "regex_not_allowed",
                        "Only text, text_long, date, date_time and url can have a validation_regex. Send null.");
            Expression.of(rules.validationRegex());
        }
        if (rules.defaultValue() != null && !fits(rules, rules.defaultValue()))
            throw Rejection.invalid(
                    "default_value",
                    "default_value_invalid",
                    "default_value does not fit field_type and validation_regex. Send one that does, or null.");
    }

    /** Whether the value is one for a field of these rules. */
    public static boolean fits(CustomFieldRules rules, Object value) {
        return isOf(rules.fieldType(), value)
                && (rules.validationRegex() == null
                        || Expression.of(rules.validationRegex()).matchesAllOf(value.toString()));
    }

    private static boolean isOf(CustomFieldType type, Object value) {
        return switch (type) {
            case TEXT, TEXT_LONG -> value instanceof String;
            case INTEGER -> value instanceof Integer || value instanceof Long || value instanceof BigInteger;
            case DECIMAL -> value instanceof Number number && Double.isFinite(number.doubleValue());
            case BOOLEAN -> value instanceof Boolean;
            case DATE -> value instanceof String text && text.length() == DATE_LENGTH && isTime(text, ISO_LOCAL_DATE);
            case DATE_TIME -> value instanceof String text && isTime(text, DATE_TIME);
            case URL -> value instanceof String text && WEB_ADDRESS.matchesAllOf(text);
            case JSON -> value instanceof Map || value instanceof List;
        };
    }

    private static boolean isTime(String text, DateTimeFormatter form) {
        try {
            form.parse(text);
            return true;
        } catch (DateTimeParseException _) {
            return false;
        }
    }
}
