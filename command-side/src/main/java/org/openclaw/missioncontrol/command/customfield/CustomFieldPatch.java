package org.openclaw.missioncontrol.command.customfield;

import static org.openclaw.missioncontrol.command.customfield.NewCustomField.MOST_BOARDS;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldCommand.RulesChange;
import org.openclaw.missioncontrol.api.customfield.CustomFieldCommand.UpdateCustomField;
import org.openclaw.missioncontrol.api.customfield.CustomFieldId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldType;
import org.openclaw.missioncontrol.api.customfield.CustomFieldVisibility;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;

/** The body of a PATCH of a custom field. */
record CustomFieldPatch(
        Change<@Nullable @Size(max = 100) String> fieldKey,
        Change<@NotBlank @Size(max = 200) String> label,
        Change<@NotNull CustomFieldType> fieldType,
        Change<@NotNull CustomFieldVisibility> uiVisibility,
        Change<@Nullable @Size(max = 500) String> validationRegex,
        Change<@Nullable @Size(max = 10_000) String> description,
        Change<@NotNull Boolean> required,
        Change<@Nullable Object> defaultValue,
        Change<@NotEmpty @Size(max = MOST_BOARDS) List<@NotNull BoardId>> boardIds) {

    UpdateCustomField toCommand(CustomFieldId id) {
        if (fieldKey.isSent())
            throw Rejection.invalid(
                    "field_key", "field_key_fixed", "A custom field never changes its key. Leave field_key out.");
        if (!changesAnything())
            throw Rejection.invalid("label", "nothing_to_change", "Send at least one field that is to be changed.");
        return new UpdateCustomField(
                id,
                label.map(String::strip),
                new RulesChange(fieldType, validationRegex.map(NewCustomField::blankAsNull), required, defaultValue),
                uiVisibility,
                description,
                boardIds);
    }

    private boolean changesAnything() {
        return Stream.of(label, fieldType, uiVisibility, validationRegex, description, required, defaultValue, boardIds)
                .anyMatch(Change::isSent);
    }
}
