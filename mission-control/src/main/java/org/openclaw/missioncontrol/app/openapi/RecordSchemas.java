package org.openclaw.missioncontrol.app.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Id;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Describes our records as they stand on the wire: ids as UUIDs, changes as their values, and what may be missing. */
final class RecordSchemas implements ModelConverter {
    private static final SnakeCaseStrategy WIRE = new SnakeCaseStrategy();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var java = Json31.mapper().constructType(type.getType());
        if (java == null) return next(type, context, chain);
        var raw = java.getRawClass();
        if (Id.class.isAssignableFrom(raw)) return text().format("uuid");
        if (raw == Change.class) return resolve(another(type, java.containedTypeOrUnknown(0)), context, chain);
        if (raw.isRecord() && raw.isAnnotationPresent(JsonDeserialize.class))
            return next(another(type, only(raw)), context, chain);
        var schema = next(type, context, chain);
        if (raw.isRecord()) describe(java, context);
        return schema;
    }

    private static @Nullable Schema<?> next(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    /** A record with a reader of its own is written as the one thing that it holds. */
    private static JavaType only(Class<?> type) {
        return Json31.mapper().constructType(type.getRecordComponents()[0].getGenericType());
    }

    /** Without annotations of the property: those speak of the wrapping. */
    private static AnnotatedType another(AnnotatedType type, JavaType inner) {
        return new AnnotatedType(inner)
                .resolveAsRef(type.isResolveAsRef())
                .schemaProperty(type.isSchemaProperty())
                .propertyName(type.getPropertyName())
                .skipOverride(true);
    }

    private static Schema<?> text() {
        var text = new JsonSchema();
        text.addType("string");
        return text;
    }

    @SuppressWarnings("rawtypes")
    private static void describe(JavaType type, ModelConverterContext context) {
        Schema<?> model = context.getDefinedModels().get(TypeNameResolver.std.nameForType(type));
        if (model == null || model.getProperties() == null) return;
        var required = new ArrayList<String>();
        for (var component : type.getRawClass().getRecordComponents()) {
            var name = WIRE.translate(component.getName());
            Schema property = model.getProperties().get(name);
            if (property == null) continue;
            describe(component, property);
            if (isRequired(component)) required.add(name);
        }
        model.setRequired(required.isEmpty() ? null : List.copyOf(required));
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getType() != Change.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void describe(RecordComponent component, Schema<?> property) {
        var annotated = component.getAnnotatedType();
        boolean isChange = component.getType() == Change.class;
        if (isChange && annotated instanceof AnnotatedParameterizedType change) {
            var value = change.getAnnotatedActualTypeArguments()[0];
            limit(value, property);
            if (!value.isAnnotationPresent(NotNull.class) && !value.isAnnotationPresent(NotBlank.class))
                allowNull(property);
        } else {
            limit(annotated, property);
            if (annotated.isAnnotationPresent(Nullable.class)) allowNull(property);
        }
    }

    /** The library knows neither what stands inside of changes nor what a size means to an object. */
    private static void limit(AnnotatedElement value, Schema<?> property) {
        var size = value.getAnnotation(Size.class);
        if (size != null) limit(size, property);
        if (value.isAnnotationPresent(NotBlank.class)) property.setMinLength(1);
        if (value.isAnnotationPresent(PositiveOrZero.class)) property.setMinimum(BigDecimal.ZERO);
        var pattern = value.getAnnotation(Pattern.class);
        if (pattern != null) property.setPattern(pattern.regexp());
    }

    private static void limit(Size size, Schema<?> property) {
        switch (SchemaTypes.of(property)) {
            case "string" -> property.setMaxLength(size.max());
            case "object" -> property.setMaxProperties(size.max());
            case "array" -> {
                property.setMaxItems(size.max());
                property.getItems().setMaxLength(null);
                property.getItems().setMinLength(null);
            }
            case null, default -> {}
        }
    }

    private static void allowNull(Schema<?> property) {
        if (property.getTypes() != null) property.addType("null");
    }
}
