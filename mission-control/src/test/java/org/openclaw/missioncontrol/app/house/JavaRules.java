package org.openclaw.missioncontrol.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.openclaw.missioncontrol.app.house.Conditions.condition;
import static org.openclaw.missioncontrol.app.house.Conditions.dependencies;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.text.DateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How Java is written here. */
class JavaRules {
    /** A word of its own in the name: {@code UserService}, not {@code Serviceable}. */
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("(Services?|Managers?|Utils?|Helpers?|Impl|Mappers?|Dtos?|DTOs?)(?![a-z])");

    private static final List<String> INJECTING = List.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext");

    private static final List<String> OTHER_LOGGERS = List.of(
            "java.util.logging.",
            "java.lang.System$Logger",
            "org.apache.commons.logging.",
            "org.apache.log4j.",
            "org.apache.logging.",
            "org.jboss.logging.");

    private JavaRules() {}

    static ArchRule nothingIsInjectedIntoFields(House house) {
        return classes()
                .that(house.classes())
                .should(condition(
                        "take what they need in the constructor",
                        javaClass -> javaClass.getFields().stream()
                                .filter(field -> INJECTING.stream().anyMatch(field::isAnnotatedWith))
                                .map(field -> field.getName() + " is injected into a field")));
    }

    static ArchRule namesSaySomething(House house) {
        return classes()
                .that(house.classes())
                .should(condition(
                        "have names that say what they are",
                        javaClass -> SAYS_NOTHING
                                .matcher(javaClass.getSimpleName())
                                .results()
                                .map(match -> match.group() + " says nothing")));
    }

    /** Calls like {@code Date.from} remain possible, for libraries that insist. */
    static ArchRule timeIsJavaTime(House house) {
        return classes()
                .that(house.classes())
                .should(condition(
                        "keep time in java.time",
                        javaClass -> Stream.concat(
                                        Stream.concat(
                                                javaClass.getFields().stream().map(field -> field.getRawType()),
                                                javaClass.getCodeUnits().stream()
                                                        .flatMap(code -> Stream.concat(
                                                                Stream.of(code.getRawReturnType()),
                                                                code.getRawParameterTypes().stream()))),
                                        javaClass.getConstructorCallsFromSelf().stream()
                                                .map(call -> call.getTargetOwner()))
                                .filter(JavaRules::isOldTime)
                                .map(type -> "keeps time in " + type.getName())));
    }

    static ArchRule onlyMetricsMeasure(House house) {
        return classes()
                .that(house.classes())
                .and()
                .haveSimpleNameNotEndingWith("Metrics")
                .should(condition(
                        "leave measuring to the metrics of their package",
                        javaClass -> dependencies(
                                javaClass, known -> known.getPackageName().startsWith("io.micrometer."))));
    }

    static ArchRule nothingPrints(House house) {
        return noClasses().that(house.classes()).should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
    }

    static ArchRule loggersAreSlf4j(House house) {
        return classes()
                .that(house.classes())
                .should(condition(
                        "log through slf4j",
                        javaClass -> dependencies(
                                javaClass, known -> OTHER_LOGGERS.stream().anyMatch(known.getName()::startsWith))));
    }

    static ArchRule resultsAreReadWhole(House house) {
        return classes()
                .that(house.classes())
                .should(condition(
                        "read results into lists: a stream keeps its connection until somebody closes it",
                        javaClass -> javaClass.getMethodCallsFromSelf().stream()
                                .filter(call ->
                                        call.getTargetOwner().getPackageName().startsWith("org.springframework.jdbc."))
                                .filter(call -> call.getName().equals("stream")
                                        || call.getName().equals("queryForStream"))
                                .map(call ->
                                        "reads a stream in " + call.getOrigin().getName())));
    }

    private static boolean isOldTime(JavaClass type) {
        return type.isAssignableTo(Date.class)
                || type.isAssignableTo(Calendar.class)
                || type.isAssignableTo(DateFormat.class);
    }
}
