package org.openclaw.missioncontrol.platform.web;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.converter.ConverterRegistry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads ids, enums and times in paths and queries just as in bodies. */
@Component
class ParameterFormats {
    private final JsonMapper json;

    ParameterFormats(JsonMapper json) {
        this.json = json;
    }

    void addTo(ConverterRegistry registry) {
        registry.addConverter(new Ids());
        registry.addConverter(String.class, Instant.class, InstantReader::parse);
        registry.addConverterFactory(new Enums(json));
    }

    private static final class Ids implements ConditionalGenericConverter {
        @Override
        public boolean matches(TypeDescriptor source, TypeDescriptor target) {
            return IdType.isId(target.getType());
        }

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, Record.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object text, TypeDescriptor source, TypeDescriptor target) {
            return text == null ? null : IdType.of(target.getType()).parse((String) text);
        }
    }

    private record Enums(JsonMapper json) implements ConverterFactory<String, Enum<?>> {
        @Override
        public <T extends Enum<?>> Converter<String, T> getConverter(Class<T> type) {
            return text -> json.convertValue(text, type);
        }
    }
}
