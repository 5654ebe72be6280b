package org.openclaw.missioncontrol.query.activity;

import static org.openclaw.missioncontrol.query.activity.Sentence.known;

import org.openclaw.missioncontrol.api.customfield.CustomFieldEvent;
import org.openclaw.missioncontrol.api.customfield.CustomFieldEvent.*;

/** What happens to custom fields, in words. */
final class CustomFieldActivity {
    private static final String UPDATED = "custom_field.updated";

    private CustomFieldActivity() {}

    static Entry of(CustomFieldEvent event) {
        var field = known(event.customFieldId(), "label");
        return switch (event) {
            case CustomFieldDefined e ->
                Entry.of("custom_field.defined", "Custom field \"", e.label(), "\" was defined.");
            case CustomFieldRenamed e ->
                Entry.of(UPDATED, "Custom field \"", field, "\" was renamed to \"", e.label(), "\".");
            case CustomFieldRulesChanged _ ->
                Entry.of(UPDATED, "It was changed which values the custom field \"", field, "\" takes.");
            case CustomFieldVisibilityChanged _ ->
                Entry.of(UPDATED, "It was changed when the custom field \"", field, "\" is shown.");
            case CustomFieldDescribed _ -> Entry.of(UPDATED, "Custom field \"", field, "\" was described anew.");
            case CustomFieldBoardsChanged _ ->
                Entry.of(UPDATED, "It was changed which boards have the custom field \"", field, "\".");
            case CustomFieldDeleted _ -> Entry.of("custom_field.deleted", "Custom field \"", field, "\" was deleted.");
        };
    }
}
