package org.openclaw.missioncontrol.app.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names that the rules speak of, below a root package: that of the product, or that of a house full of planted mistakes.
 */
record House(String root) {
    static final House OURS = new House("org.openclaw.missioncontrol");
    /** Outside of what Spring scans, so that no test of the product starts a planted controller. */
    static final House PLANTED = new House("org.openclaw.planted");

    static final String API = "api";
    static final String PLATFORM = "platform";
    static final String COMMAND = "command";
    static final String QUERY = "query";
    static final String SOCKET = "socket";
    static final String APP = "app";
    /** What several features of a side share. */
    static final String SUPPORT = "support";

    static final Set<String> CUT_BY_FEATURE = Set.of(COMMAND, QUERY, SOCKET);

    JavaClasses product() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    JavaClasses everything() {
        return new ClassFileImporter().importPackages(root);
    }

    /** Every package that a rule names. */
    Stream<String> packages() {
        return Stream.concat(
                Stream.of(API, PLATFORM, COMMAND, QUERY, SOCKET, APP, "query." + SUPPORT)
                        .map(this::named),
                edges().stream());
    }

    /** What controllers may use of the platform beside the doors: web and caller. */
    Set<String> edges() {
        return Set.of(named("platform.web"), named("platform.security"));
    }

    /** What goes in through the doors. */
    Set<String> doors() {
        return Set.of(
                named("platform.command.Commands"), named("platform.command.Origin"), named("platform.query.Queries"));
    }

    /** What every question is. */
    String query() {
        return named("api.support.Query");
    }

    /** Behind which of them one asks: a caller and an organization have one, and a user asks for what is his own. */
    Set<String> walls() {
        return Set.of(named("api.identity.Caller"), named("api.identity.OrganizationId"), named("api.identity.UserId"));
    }

    /** What sends commands. */
    Set<String> senders() {
        return Set.of(named("platform.command.Commands"), named("platform.command.Reactions"));
    }

    String named(String name) {
        return root + "." + name;
    }

    /** Which side a class belongs to; empty for what is not of this house. */
    String side(JavaClass javaClass) {
        return segment(javaClass, 0);
    }

    /** Which feature of its side a class belongs to; empty for what stands beside the features. */
    String feature(JavaClass javaClass) {
        return segment(javaClass, 1);
    }

    DescribedPredicate<JavaClass> classes() {
        return DescribedPredicate.describe(
                "of the house", javaClass -> !side(javaClass).isEmpty());
    }

    DescribedPredicate<JavaClass> classesOf(String side) {
        return DescribedPredicate.describe(
                "of " + side, javaClass -> side(javaClass).equals(side));
    }

    private String segment(JavaClass javaClass, int index) {
        var name = javaClass.getBaseComponentType().getPackageName();
        if (!name.startsWith(root + ".")) return "";
        var segments = name.substring(root.length() + 1).split("\\.");
        return segments.length > index ? segments[index] : "";
    }
}
