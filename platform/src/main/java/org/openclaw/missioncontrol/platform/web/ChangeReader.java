package org.openclaw.missioncontrol.platform.web;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Change;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Tells apart what was not sent, what was sent as null, and what was sent. */
final class ChangeReader extends ValueDeserializer<Change<?>> {
    private final JavaType type;
    private final @Nullable ValueDeserializer<Object> value;

    ChangeReader(JavaType type) {
        this(type, null);
    }

    private ChangeReader(JavaType type, @Nullable ValueDeserializer<Object> value) {
        this.type = type;
        this.value = value;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new ChangeReader(type, context.findContextualValueDeserializer(type, property));
    }

    @Override
    public Change<?> deserialize(JsonParser parser, DeserializationContext context) {
        return Change.to(value == null ? context.readValue(parser, type) : value.deserialize(parser, context));
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return Change.to(null);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return Change.keep();
    }
}
