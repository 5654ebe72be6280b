package org.openclaw.missioncontrol.platform.web;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads an id of any type. */
final class IdReader extends ValueDeserializer<Object> {
    private final IdType id;

    IdReader(IdType id) {
        this.id = id;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) return context.handleUnexpectedToken(id.type(), parser);
        try {
            return id.parse(parser.getString());
        } catch (IllegalArgumentException e) {
            return context.handleWeirdStringValue(id.type(), parser.getString(), "not a UUID");
        }
    }
}
