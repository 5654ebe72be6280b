package org.openclaw.missioncontrol.api.customfield;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.EventType;
import org.openclaw.missioncontrol.api.support.Versioned;

/** Everything that can have happened to a custom field. Stored for ever. */
public sealed interface CustomFieldEvent extends Versioned {
    CustomFieldId customFieldId();

    /** All that happens to a custom field is what a PATCH can change. */
    @Override
    default boolean isEdit() {
        return true;
    }

    /** The field was defined. */
    @EventType("custom_field.defined")
    record CustomFieldDefined(
            CustomFieldId customFieldId,
            OrganizationId organizationId,
            String fieldKey,
            String label,
            CustomFieldRules rules,
            CustomFieldVisibility uiVisibility,
            @Nullable String description,
            List<BoardId> boardIds)
            implements CustomFieldEvent {}

    @EventType("custom_field.renamed")
    record CustomFieldRenamed(CustomFieldId customFieldId, String label) implements CustomFieldEvent {}

    /** The field takes other values from now on; those that tasks hold stay as they are. */
    @EventType("custom_field.rules_changed")
    record CustomFieldRulesChanged(CustomFieldId customFieldId, CustomFieldRules rules) implements CustomFieldEvent {}

    @EventType("custom_field.visibility_changed")
    record CustomFieldVisibilityChanged(CustomFieldId customFieldId, CustomFieldVisibility uiVisibility)
            implements CustomFieldEvent {}

    @EventType("custom_field.described")
    record CustomFieldDescribed(
            CustomFieldId customFieldId, @Nullable String description) implements CustomFieldEvent {}

    /** The tasks of these boards have the field now, and no others. */
    @EventType("custom_field.boards_changed")
    record CustomFieldBoardsChanged(CustomFieldId customFieldId, List<BoardId> boardIds) implements CustomFieldEvent {}

    @EventType("custom_field.deleted")
    record CustomFieldDeleted(CustomFieldId customFieldId) implements CustomFieldEvent {}
}
