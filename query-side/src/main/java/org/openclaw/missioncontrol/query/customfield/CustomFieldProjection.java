package org.openclaw.missioncontrol.query.customfield;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardDeleted;
import org.openclaw.missioncontrol.api.customfield.CustomFieldEvent;
import org.openclaw.missioncontrol.api.customfield.CustomFieldEvent.*;
import org.openclaw.missioncontrol.api.customfield.CustomFieldRules;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.OrganizationDeleted;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.platform.sql.Columns;
import org.springframework.stereotype.Component;

/** Keeps custom fields as people see them. */
@Component
@ProcessingGroup(Views.GROUP)
class CustomFieldProjection {
    private final ViewWriter views;

    CustomFieldProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(CustomFieldEvent event, Envelope envelope) {
        switch (event) {
            case CustomFieldDefined e -> define(e, envelope);
            case CustomFieldRenamed e -> set("label = ?, label_key = ?", e, envelope, e.label(), key(e.label()));
            case CustomFieldRulesChanged e -> rule(e, envelope, e.rules());
            case CustomFieldVisibilityChanged e -> set("ui_visibility = ?", e, envelope, e.uiVisibility());
            case CustomFieldDescribed e -> set("description = ?", e, envelope, e.description());
            case CustomFieldBoardsChanged e -> set("board_ids = ?::uuid[]", e, envelope, e.boardIds());
            case CustomFieldDeleted e -> views.write("DELETE FROM custom_field_view WHERE id = ?", e.customFieldId());
        }
    }

    /** A field stays also when none of its boards does. */
    @EventHandler
    void on(BoardDeleted event) {
        views.write("""
            UPDATE custom_field_view SET board_ids = array_remove(board_ids, ?) WHERE board_ids @> ARRAY[?::uuid]
            """, event.boardId(), event.boardId());
    }

    @EventHandler
    void on(OrganizationDeleted event) {
        views.write("DELETE FROM custom_field_view WHERE organization_id = ?", event.organizationId());
    }

    private void define(CustomFieldDefined event, Envelope envelope) {
        views.write(
                """
                INSERT INTO custom_field_view (id, organization_id, field_key, label, label_key, field_type, ui_visibility,
                    validation_regex, description, required, default_value, board_ids, created_at, updated_at, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::uuid[], ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.customFieldId(),
                event.organizationId(),
                event.fieldKey(),
                event.label(),
                key(event.label()),
                event.rules().fieldType(),
                event.uiVisibility(),
                event.rules().validationRegex(),
                event.description(),
                event.rules().required(),
                Columns.json(event.rules().defaultValue()),
                event.boardIds(),
                envelope.at(),
                envelope.at(),
                envelope.sequence());
    }

    private void rule(CustomFieldRulesChanged event, Envelope envelope, CustomFieldRules rules) {
        set(
                "field_type = ?, validation_regex = ?, required = ?, default_value = ?::jsonb",
                event,
                envelope,
                rules.fieldType(),
                rules.validationRegex(),
                rules.required(),
                Columns.json(rules.defaultValue()));
    }

    private void set(String change, CustomFieldEvent event, Envelope envelope, @Nullable Object... values) {
        var all = Stream.concat(
                        Arrays.stream(values), Stream.of(envelope.at(), envelope.sequence(), event.customFieldId()))
                .toArray();
        views.write("UPDATE custom_field_view SET " + change + ", updated_at = ?, version = ? WHERE id = ?", all);
    }

    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
