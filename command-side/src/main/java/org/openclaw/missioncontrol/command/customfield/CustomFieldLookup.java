package org.openclaw.missioncontrol.command.customfield;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldEvent;
import org.openclaw.missioncontrol.api.customfield.CustomFieldEvent.*;
import org.openclaw.missioncontrol.api.customfield.CustomFieldId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldRules;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.OrganizationDeleted;
import org.openclaw.missioncontrol.platform.command.Lookups;
import org.openclaw.missioncontrol.platform.sql.Columns;
import org.springframework.stereotype.Component;

/** Keeps which fields the tasks of each board have, in the transaction of the events. */
@Component
@ProcessingGroup(Lookups.GROUP)
class CustomFieldLookup {
    private final Lookups lookups;

    CustomFieldLookup(Lookups lookups) {
        this.lookups = lookups;
    }

    @EventHandler
    void on(CustomFieldEvent event) {
        switch (event) {
            case CustomFieldDefined e -> add(e);
            case CustomFieldRulesChanged e -> rule(e.customFieldId(), e.rules());
            case CustomFieldBoardsChanged e -> {
                lookups.write("DELETE FROM custom_field_board_lookup WHERE custom_field_id = ?", e.customFieldId());
                bind(e.customFieldId(), e.boardIds());
            }
            case CustomFieldDeleted e ->
                lookups.write("DELETE FROM custom_field_lookup WHERE id = ?", e.customFieldId());
            case CustomFieldRenamed _, CustomFieldVisibilityChanged _, CustomFieldDescribed _ -> {}
        }
    }

    /** Fields end with their organization, in which nobody can reach them any more. */
    @EventHandler
    void on(OrganizationDeleted event) {
        lookups.write("DELETE FROM custom_field_lookup WHERE organization_id = ?", event.organizationId());
    }

    private void add(CustomFieldDefined event) {
        lookups.write(
                """
                INSERT INTO custom_field_lookup
                    (id, organization_id, field_key, field_type, validation_regex, required, default_value)
                VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                event.customFieldId(),
                event.organizationId(),
                event.fieldKey(),
                event.rules().fieldType(),
                event.rules().validationRegex(),
                event.rules().required(),
                Columns.json(event.rules().defaultValue()));
        bind(event.customFieldId(), event.boardIds());
    }

    private void rule(CustomFieldId field, CustomFieldRules rules) {
        lookups.write(
                """
                UPDATE custom_field_lookup SET field_type = ?, validation_regex = ?, required = ?, default_value = ?::jsonb
                 WHERE id = ?
                """,
                rules.fieldType(),
                rules.validationRegex(),
                rules.required(),
                Columns.json(rules.defaultValue()),
                field);
    }

    private void bind(CustomFieldId field, List<BoardId> boards) {
        for (var board : boards)
            lookups.write(
                    "INSERT INTO custom_field_board_lookup (custom_field_id, board_id) VALUES (?, ?)", field, board);
    }
}
