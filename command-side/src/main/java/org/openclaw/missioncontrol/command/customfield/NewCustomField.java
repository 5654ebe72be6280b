package org.openclaw.missioncontrol.command.customfield;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldCommand.DefineCustomField;
import org.openclaw.missioncontrol.api.customfield.CustomFieldId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldRules;
import org.openclaw.missioncontrol.api.customfield.CustomFieldType;
import org.openclaw.missioncontrol.api.customfield.CustomFieldVisibility;

/** The body of a POST that defines a custom field. */
record NewCustomField(
        @NotBlank @Size(max = 100) String fieldKey,

        @Nullable @Pattern(regexp = NOT_BLANK, message = "must not be blank") @Size(max = 200)
        String label,

        @Nullable CustomFieldType fieldType,
        @Nullable CustomFieldVisibility uiVisibility,
        @Nullable @Size(max = 500) String validationRegex,
        @Nullable @Size(max = 10_000) String description,
        @Nullable Boolean required,
        @Nullable Object defaultValue,
        @NotEmpty @Size(max = MOST_BOARDS) List<@NotNull BoardId> boardIds) {
    static final int MOST_BOARDS = 1_000;
    private static final String NOT_BLANK = "(?s).*\\S.*";

    DefineCustomField toCommand(CustomFieldId id) {
        return new DefineCustomField(
                id,
                fieldKey.strip(),
                requireNonNullElse(label, fieldKey).strip(),
                new CustomFieldRules(
                        requireNonNullElse(fieldType, CustomFieldType.TEXT),
                        blankAsNull(validationRegex),
                        requireNonNullElse(required, false),
                        defaultValue),
                requireNonNullElse(uiVisibility, CustomFieldVisibility.ALWAYS),
                description,
                boardIds);
    }

    static @Nullable String blankAsNull(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent;
    }
}
