package org.openclaw.missioncontrol.platform.web;

import java.lang.reflect.Constructor;
import java.util.UUID;
import org.springframework.beans.BeanUtils;

/** A type of id: a record of nothing but a UUID. */
record IdType(Constructor<?> constructor) {
    private static final int UUID_LENGTH = 36;
    private static final ClassValue<IdType> TYPES = new ClassValue<>() {
        @Override
        protected IdType computeValue(Class<?> type) {
            return new IdType(BeanUtils.getResolvableConstructor(type));
        }
    };

    static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class;
    }

    static IdType of(Class<?> type) {
        return TYPES.get(type);
    }

    Class<?> type() {
        return constructor.getDeclaringClass();
    }

    Object id(UUID value) {
        return BeanUtils.instantiateClass(constructor, value);
    }

    /** Java reads "1-2-3-4-5" as a UUID too; nobody means that. */
    Object parse(String text) {
        if (text.length() != UUID_LENGTH) throw new IllegalArgumentException("Not a UUID");
        return id(UUID.fromString(text));
    }
}
