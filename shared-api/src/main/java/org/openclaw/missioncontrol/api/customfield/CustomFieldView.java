package org.openclaw.missioncontrol.api.customfield;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Resource;

/**
 * A custom field as it stands now.
 *
 * @param fieldKey under which tasks hold their values
 * @param validationRegex what the whole value must match
 * @param defaultValue what tasks show that hold no value of their own
 * @param boardIds whose tasks have the field
 */
public record CustomFieldView(
        CustomFieldId id,
        OrganizationId organizationId,
        String fieldKey,
        String label,
        CustomFieldType fieldType,
        CustomFieldVisibility uiVisibility,
        @Nullable String validationRegex,
        @Nullable String description,
        boolean required,
        @Nullable Object defaultValue,
        List<BoardId> boardIds,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long version)
        implements Resource {}
