package org.openclaw.missioncontrol.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.openclaw.missioncontrol.app.house.Conditions.condition;
import static org.openclaw.missioncontrol.app.house.Conditions.dependencies;
import static org.openclaw.missioncontrol.app.house.House.API;
import static org.openclaw.missioncontrol.app.house.House.COMMAND;
import static org.openclaw.missioncontrol.app.house.House.PLATFORM;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.messaging.annotation.MessageHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** What controllers, aggregates, projections and reactions leave to others. */
class RoleRules {
    static final DescribedPredicate<JavaClass> CONTROLLERS = DescribedPredicate.describe(
            "controllers",
            javaClass -> javaClass.isMetaAnnotatedWith(Controller.class)
                    || javaClass.getSimpleName().endsWith("Controller"));

    private static final List<String> BEHIND_THE_DOORS = List.of(
            "org.axonframework.",
            "java.sql.",
            "javax.sql.",
            "jakarta.persistence.",
            "org.hibernate.",
            "org.springframework.jdbc.",
            "org.springframework.data.",
            "org.springframework.transaction.");

    private static final Set<String> CLOCK_OR_DICE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID");

    private RoleRules() {}

    static ArchRule controllersUseTheDoors(House house) {
        return classes()
                .that(house.classes())
                .and(CONTROLLERS)
                .should(condition(
                        "use Commands and Queries, and nothing that lies behind them",
                        controller -> dependencies(controller, known -> isBehindTheDoors(house, known))));
    }

    static ArchRule aggregatesReadNoClock(House house) {
        return classes()
                .that(house.classes())
                .should(condition(
                        "read no clock, roll no dice and make no ids when they are aggregates",
                        javaClass -> Conditions.outermost(javaClass).isMetaAnnotatedWith(AggregateRoot.class)
                                ? clockAndDice(house, javaClass)
                                : Stream.empty()));
    }

    static ArchRule projectionsSendNoCommands(House house) {
        return classes()
                .that(house.classes())
                .and()
                .haveSimpleNameEndingWith("Projection")
                .should(condition(
                        "send no commands",
                        javaClass -> dependencies(
                                javaClass,
                                known -> house.senders().contains(known.getName())
                                        || known.getPackageName().startsWith("org.axonframework.commandhandling"))));
    }

    /** What begins with the start of the product hears no events, so there is no replay to sleep through. */
    static ArchRule reactionsRunOnce(House house) {
        return classes()
                .that(house.classes())
                .and()
                .haveNameMatching(".*\\.When\\w+Then\\w+")
                .should(condition(
                        "live in " + COMMAND + " and sleep through replays",
                        javaClass -> Stream.of(
                                        house.side(javaClass).equals(COMMAND) ? "" : "is not in " + COMMAND,
                                        handlesMessages(javaClass) && !javaClass.isAnnotatedWith(DisallowReplay.class)
                                                ? "is not @DisallowReplay"
                                                : "")
                                .filter(wrong -> !wrong.isEmpty())));
    }

    private static boolean isBehindTheDoors(House house, JavaClass known) {
        if (BEHIND_THE_DOORS.stream().anyMatch(known.getName()::startsWith)) return true;
        if (house.side(known).equals(PLATFORM))
            return !house.doors().contains(Conditions.outermost(known).getName())
                    && !house.edges().contains(known.getPackageName());
        return !house.side(known).isEmpty()
                && (known.isAnnotatedWith(Entity.class)
                        || known.isAssignableTo(Repository.class)
                        || handlesMessages(known));
    }

    private static boolean handlesMessages(JavaClass javaClass) {
        return javaClass.getMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(MessageHandler.class));
    }

    private static Stream<String> clockAndDice(House house, JavaClass javaClass) {
        return Stream.concat(
                javaClass.getAccessesFromSelf().stream()
                        .filter(access -> readsClockOrDice(house, access.getTarget()))
                        .map(access -> access.getDescription()),
                dependencies(
                        javaClass,
                        known -> known.isAssignableTo(Clock.class)
                                || known.isAssignableTo(RandomGenerator.class)
                                || known.getPackageName().startsWith("com.github.f4b6a3.uuid")));
    }

    private static boolean readsClockOrDice(House house, AccessTarget target) {
        var owner = target.getOwner();
        return CLOCK_OR_DICE.contains(owner.getName() + "." + target.getName())
                || (owner.getPackageName().startsWith("java.time")
                        && target.getName().equals("now"))
                || (house.side(owner).equals(API) && target.getName().equals("next"));
    }
}
