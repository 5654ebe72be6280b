package org.openclaw.missioncontrol.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.openclaw.missioncontrol.app.house.Conditions.condition;
import static org.openclaw.missioncontrol.app.house.Conditions.isRecordOrHasNoState;
import static org.openclaw.missioncontrol.app.house.House.API;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestBody;

/** What is said is a record. */
class MessageRules {
    private static final Pattern FAMILY = Pattern.compile(".*(Command|Event|Query)");

    private MessageRules() {}

    static ArchRule messagesAreRecords(House house) {
        return classes()
                .that(house.classesOf(API))
                .should(condition(
                        "be records when they are messages",
                        javaClass -> isMessage(house, javaClass) && !isRecordOrHasNoState(javaClass)
                                ? Stream.of("is a message but no record")
                                : Stream.empty()));
    }

    static ArchRule viewsAreRecords(House house) {
        return classes()
                .that(house.classesOf(API))
                .should(condition(
                        "be records when they are views",
                        javaClass -> javaClass.getSimpleName().endsWith("View") && !isRecordOrHasNoState(javaClass)
                                ? Stream.of("is a view but no record")
                                : Stream.empty()));
    }

    static ArchRule queriesNameTheirOrganization(House house) {
        return classes()
                .that(house.classesOf(API))
                .should(condition(
                        "know in whose organization they ask",
                        javaClass -> javaClass.isRecord()
                                        && javaClass.isAssignableTo(house.query())
                                        && javaClass.getFields().stream()
                                                .noneMatch(field -> house.walls().stream()
                                                        .anyMatch(field.getRawType()::isAssignableTo))
                                ? Stream.of("is a query without caller, organization or user")
                                : Stream.empty()));
    }

    static ArchRule requestsAreRecords(House house) {
        return classes()
                .that(house.classes())
                .and(RoleRules.CONTROLLERS)
                .should(condition(
                        "take records as requests",
                        controller -> requests(house, controller)
                                .filter(request -> !isRecordOrHasNoState(request))
                                .map(request -> request.getName() + " is a request but no record")));
    }

    private static boolean isMessage(House house, JavaClass javaClass) {
        return Stream.concat(
                        Stream.of(javaClass, Conditions.outermost(javaClass)), javaClass.getAllRawInterfaces().stream())
                .anyMatch(type -> house.side(type).equals(API)
                        && FAMILY.matcher(type.getSimpleName()).matches());
    }

    /** What is nested in the controller, and what it takes as a body. */
    private static Stream<JavaClass> requests(House house, JavaClass controller) {
        var nested = controller.getPackage().getClasses().stream()
                .filter(type ->
                        type.isMemberClass() && Conditions.outermost(type).equals(controller));
        var bodies = controller.getMethods().stream()
                .flatMap(method -> method.getParameters().stream())
                .filter(parameter -> parameter.isAnnotatedWith(RequestBody.class))
                .map(parameter -> parameter.getRawType())
                .filter(type -> !house.side(type).isEmpty());
        return Stream.concat(nested, bodies).distinct();
    }
}
