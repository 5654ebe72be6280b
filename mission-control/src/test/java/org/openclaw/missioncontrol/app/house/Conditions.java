package org.openclaw.missioncontrol.app.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** Conditions from functions that say what is wrong. */
class Conditions {
    private Conditions() {}

    static ArchCondition<JavaClass> condition(String description, Function<JavaClass, Stream<String>> wrong) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                wrong.apply(javaClass)
                        .forEach(what -> events.add(
                                SimpleConditionEvent.violated(javaClass, javaClass.getName() + ": " + what)));
            }
        };
    }

    /** What a class knows, as long as it is wrong. */
    static Stream<String> dependencies(JavaClass javaClass, Function<JavaClass, Boolean> wrong) {
        return javaClass.getDirectDependenciesFromSelf().stream()
                .filter(known -> wrong.apply(known.getTargetClass().getBaseComponentType()))
                .map(known -> known.getDescription());
    }

    static boolean isRecordOrHasNoState(JavaClass javaClass) {
        return javaClass.isRecord() || javaClass.isInterface() || javaClass.isEnum();
    }

    static JavaClass outermost(JavaClass javaClass) {
        return javaClass.getEnclosingClass().map(Conditions::outermost).orElse(javaClass);
    }
}
