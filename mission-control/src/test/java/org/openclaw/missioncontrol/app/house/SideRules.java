package org.openclaw.missioncontrol.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.openclaw.missioncontrol.app.house.Conditions.condition;
import static org.openclaw.missioncontrol.app.house.Conditions.dependencies;
import static org.openclaw.missioncontrol.app.house.House.API;
import static org.openclaw.missioncontrol.app.house.House.APP;
import static org.openclaw.missioncontrol.app.house.House.COMMAND;
import static org.openclaw.missioncontrol.app.house.House.CUT_BY_FEATURE;
import static org.openclaw.missioncontrol.app.house.House.PLATFORM;
import static org.openclaw.missioncontrol.app.house.House.QUERY;
import static org.openclaw.missioncontrol.app.house.House.SOCKET;
import static org.openclaw.missioncontrol.app.house.House.SUPPORT;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Who may know whom. */
class SideRules {
    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            API, Set.of(API),
            PLATFORM, Set.of(API, PLATFORM),
            COMMAND, Set.of(API, PLATFORM, COMMAND),
            QUERY, Set.of(API, PLATFORM, QUERY),
            SOCKET, Set.of(API, PLATFORM, SOCKET));

    private static final List<String> NOT_PLAIN = List.of(
            "org.springframework.",
            "jakarta.persistence.",
            "org.hibernate.",
            "java.sql.",
            "javax.sql.",
            "java.net.",
            "java.io.",
            "java.nio.file.",
            "java.nio.channels.");
    /** Plain values that live in packages of input and output. */
    private static final Set<String> PLAIN_AFTER_ALL = Set.of("java.net.URI", "java.io.Serializable");

    private SideRules() {}

    static ArchRule sidesMeetInApiAndPlatform(House house) {
        return classes()
                .that(house.classes())
                .should(condition("meet the other sides only in api and platform", javaClass -> {
                    var mayKnow = MAY_KNOW.get(house.side(javaClass));
                    return dependencies(javaClass, known -> {
                        var side = house.side(known);
                        return mayKnow != null && !side.isEmpty() && !mayKnow.contains(side);
                    });
                }));
    }

    static ArchRule featuresDoNotKnowEachOther(House house) {
        return classes()
                .that(house.classes())
                .should(condition("know no other feature of their side, only its support", javaClass -> {
                    var side = house.side(javaClass);
                    var feature = house.feature(javaClass);
                    return dependencies(
                            javaClass,
                            known -> CUT_BY_FEATURE.contains(side)
                                    && house.side(known).equals(side)
                                    && !house.feature(known).equals(feature)
                                    && !house.feature(known).equals(SUPPORT));
                }));
    }

    static ArchRule apiIsPlainJava(House house) {
        return classes()
                .that(house.classesOf(API))
                .should(condition(
                        "know no Spring, no JPA, no input and output",
                        javaClass -> dependencies(
                                javaClass,
                                known -> NOT_PLAIN.stream().anyMatch(known.getName()::startsWith)
                                        && !PLAIN_AFTER_ALL.contains(known.getName()))));
    }

    static ArchRule insidesAreHidden(House house) {
        return classes()
                .that(house.classes())
                .should(condition(
                        "be public only in api, platform and support, or where another package of the program needs it",
                        javaClass -> isNeedlesslyPublic(house, javaClass) ? Stream.of("is public") : Stream.empty()));
    }

    static ArchRule packagesAreNullMarked(House house) {
        return classes()
                .that(house.classes())
                .should(condition(
                        "live in a package whose package-info is @NullMarked",
                        javaClass -> javaClass.getPackage().isAnnotatedWith(NullMarked.class)
                                ? Stream.empty()
                                : Stream.of(javaClass.getPackageName() + " is not @NullMarked")));
    }

    private static boolean isNeedlesslyPublic(House house, JavaClass javaClass) {
        if (!javaClass.isTopLevelClass() || !javaClass.getModifiers().contains(JavaModifier.PUBLIC)) return false;
        var side = house.side(javaClass);
        if (CUT_BY_FEATURE.contains(side)) return !house.feature(javaClass).equals(SUPPORT);
        return side.equals(APP)
                && javaClass.getDirectDependenciesToSelf().stream()
                        .noneMatch(use -> !use.getOriginClass().getPackage().equals(javaClass.getPackage()));
    }
}
