package org.openclaw.missioncontrol.app.openapi;

import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** The type of a schema, in both spellings that the library knows. */
final class SchemaTypes {
    private SchemaTypes() {}

    /** The type beside which null may be allowed, or null when the schema names none. */
    static @Nullable String of(Schema<?> schema) {
        if (schema.getType() != null) return schema.getType();
        if (schema.getTypes() == null) return null;
        return schema.getTypes().stream()
                .filter(type -> !type.equals("null"))
                .findFirst()
                .orElse(null);
    }
}
