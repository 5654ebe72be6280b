package org.openclaw.missioncontrol.query.customfield;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldType;
import org.openclaw.missioncontrol.api.customfield.CustomFieldView;
import org.openclaw.missioncontrol.api.customfield.CustomFieldVisibility;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.query.support.Rows;
import tools.jackson.databind.json.JsonMapper;

/** A custom field as it is read. */
@Entity
@Immutable
@Table(name = "custom_field_view")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class CustomFieldRow {
    @Id
    UUID id;

    UUID organizationId;
    String fieldKey;
    String label;
    String labelKey;

    @Enumerated(EnumType.STRING)
    CustomFieldType fieldType;

    @Enumerated(EnumType.STRING)
    CustomFieldVisibility uiVisibility;

    @Nullable
    String validationRegex;

    @Nullable
    String description;

    boolean required;

    /** The text of any JSON value. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    String defaultValue;

    UUID[] boardIds;
    Instant createdAt;
    Instant updatedAt;
    long version;

    CustomFieldView toView() {
        return new CustomFieldView(
                new CustomFieldId(id),
                new OrganizationId(organizationId),
                fieldKey,
                label,
                fieldType,
                uiVisibility,
                validationRegex,
                description,
                required,
                defaultValue == null ? null : JsonMapper.shared().readValue(defaultValue, Object.class),
                Rows.ids(boardIds, BoardId::new),
                createdAt,
                updatedAt,
                version);
    }
}
