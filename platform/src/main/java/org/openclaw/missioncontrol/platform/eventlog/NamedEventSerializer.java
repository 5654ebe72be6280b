package org.openclaw.missioncontrol.platform.eventlog;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as snake_case JSON under their names, and reads them back for ever. An event without a name is refused,
 * and so is a name that nobody knows: to pass over a fact in silence would be worse than to stop.
 */
final class NamedEventSerializer extends Jackson3Serializer {
    /** Axon's own classes (tokens, metadata) have no other name. */
    private static final String AXON = "org.axonframework.";

    private final EventNames names;
    private final Map<SerializedType, Class<?>> axons = new ConcurrentHashMap<>();

    NamedEventSerializer(EventNames names) {
        super(builder().jsonMapperBuilderCustomizer(NamedEventSerializer::configure));
        this.names = names;
    }

    /**
     * An event is its components and nothing that is computed from them. An old one stays readable when members have come or
     * gone since: what is absent is null, zero or false.
     */
    private static void configure(JsonMapper.Builder json) {
        json.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .changeDefaultVisibility(members -> members.withIsGetterVisibility(Visibility.NONE))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class || type == void.class) return super.typeForClass(type);
        var named = names.typeOf(type);
        if (named != null) return named;
        if (type.getName().startsWith(AXON)) return super.typeForClass(type);
        throw new SerializationException(type.getName()
                + " has no name in the log. Give it an @EventType and list its family in EventFamilies.");
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var named = names.classOf(type.getName());
        if (named != null) return named;
        if (type.equals(SerializedType.emptyType()) || type.getName().startsWith(AXON))
            return axons.computeIfAbsent(type, super::classForType);
        throw new SerializationException(
                "The log holds " + type.getName() + " (revision " + type.getRevision() + "), which is unknown here");
    }
}
