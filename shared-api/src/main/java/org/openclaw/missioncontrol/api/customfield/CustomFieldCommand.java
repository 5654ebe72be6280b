package org.openclaw.missioncontrol.api.customfield;

import java.util.List;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.support.Change;

/** Everything that one can ask of a custom field. */
public sealed interface CustomFieldCommand {
    @TargetAggregateIdentifier
    CustomFieldId customFieldId();

    /**
     * Defines a field in the organization of the caller.
     *
     * @param fieldKey under which tasks hold their values; it never changes
     * @param boardIds whose tasks have the field
     */
    record DefineCustomField(
            CustomFieldId customFieldId,
            String fieldKey,
            String label,
            CustomFieldRules rules,
            CustomFieldVisibility uiVisibility,
            @Nullable String description,
            List<BoardId> boardIds)
            implements CustomFieldCommand {}

    /** Changes what was sent and nothing else; one edit, possibly several facts. */
    record UpdateCustomField(
            CustomFieldId customFieldId,
            Change<String> label,
            RulesChange rules,
            Change<CustomFieldVisibility> uiVisibility,
            Change<@Nullable String> description,
            Change<List<BoardId>> boardIds)
            implements CustomFieldCommand {}

    /** Removes a field of which no task holds a value; its past stays. */
    record DeleteCustomField(CustomFieldId customFieldId) implements CustomFieldCommand {}

    /** What changes of the rules. */
    record RulesChange(
            Change<CustomFieldType> fieldType,
            Change<@Nullable String> validationRegex,
            Change<Boolean> required,
            Change<@Nullable Object> defaultValue) {
        public static final RulesChange NONE =
                new RulesChange(Change.keep(), Change.keep(), Change.keep(), Change.keep());

        /** The rules as they will be. */
        public CustomFieldRules over(CustomFieldRules present) {
            return new CustomFieldRules(
                    Objects.requireNonNull(fieldType.over(present.fieldType())),
                    validationRegex.over(present.validationRegex()),
                    Boolean.TRUE.equals(required.over(present.required())),
                    defaultValue.over(present.defaultValue()));
        }
    }
}
