package org.openclaw.missioncontrol.platform.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Change;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TSFBuilder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** The one way in which JSON is read and written: strictly in what a value may be, leniently in what is unknown. */
@Configuration(proxyBeanMethods = false)
public class Json {
    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder().maxNestingDepth(100).build();

    /** The mapper as Spring makes it, for where there is no Spring. */
    public static JsonMapper mapper() {
        var factory = JsonFactory.builder();
        limit(factory);
        var mapper = JsonMapper.builder(factory.build());
        agree(mapper);
        return mapper.build();
    }

    @Bean
    JsonFactoryBuilderCustomizer jsonLimits() {
        return Json::limit;
    }

    @Bean
    JsonMapperBuilderCustomizer jsonConventions() {
        return Json::agree;
    }

    private static void limit(TSFBuilder<?, ?> factory) {
        factory.streamReadConstraints(LIMITS).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    private static void agree(JsonMapper.Builder mapper) {
        mapper.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(types());
        refuseOtherTypes(mapper);
    }

    /** A value of another type is a mistake of the sender, never something to be guessed at. */
    private static void refuseOtherTypes(JsonMapper.Builder mapper) {
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfigDefaults(any -> any.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    private static JacksonModule types() {
        var module = new SimpleModule("mission-control");
        module.setDeserializers(new Types());
        return module;
    }

    /** The usual reader, under a name of its own: in lists of texts Jackson goes without its own, and misreads lists in them. */
    private static final class Text extends StringDeserializer {}

    /** The types that we read ourselves. */
    private static final class Types extends SimpleDeserializers {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            var raw = type.getRawClass();
            if (raw == Change.class) return new ChangeReader(type.containedTypeOrUnknown(0));
            if (raw == Instant.class) return new InstantReader();
            if (raw == String.class) return new Text();
            return IdType.isId(raw) ? new IdReader(IdType.of(raw)) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return type == Change.class || type == Instant.class || type == String.class || IdType.isId(type);
        }
    }
}
