package org.openclaw.missioncontrol.app.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The product keeps the rules, and the rules see: each finds its planted mistakes, and nothing but them. */
class HouseRulesTest {
    /** Packages that rules name before there is anything in them. */
    private static final Set<String> STILL_EMPTY = Set.of();

    private static final JavaClasses OURS = House.OURS.product();
    private static final JavaClasses PLANTED = House.PLANTED.everything();

    @ParameterizedTest
    @EnumSource
    void the_product_keeps_the_rule(HouseRule rule) {
        rule.of(House.OURS).check(OURS);
    }

    @ParameterizedTest
    @EnumSource
    void the_rule_has_a_planted_mistake(HouseRule rule) {
        assertThat(plants()).anyMatch(plant -> broken(plant).contains(rule));
    }

    @TestFactory
    Stream<DynamicTest> a_planted_class_is_reported_for_its_mistakes_and_no_others() {
        return plants().map(plant -> dynamicTest(plant.getSimpleName(), () -> {
            var itself = PLANTED.that(DescribedPredicate.describe(
                    "of the plant", type -> Conditions.outermost(type).equals(plant)));
            assertThat(HouseRule.values())
                    .filteredOn(rule -> rule.of(House.PLANTED).evaluate(itself).hasViolation())
                    .containsExactlyInAnyOrderElementsOf(broken(plant));
        }));
    }

    @Test
    void a_package_that_a_rule_names_is_not_empty() {
        assertThat(House.OURS.packages()).allSatisfy(name -> {
            var isEmpty = OURS.stream().noneMatch(type -> isIn(name, type));
            assertThat(isEmpty)
                    .as(isEmpty ? "%s is empty" : "%s is no longer empty: take it off STILL_EMPTY", name)
                    .isEqualTo(STILL_EMPTY.contains(name));
        });
    }

    @Test
    void a_class_that_a_rule_names_exists() {
        assertThat(Stream.of(House.OURS.doors(), House.OURS.senders(), House.OURS.walls(), Set.of(House.OURS.query()))
                        .flatMap(Set::stream))
                .allMatch(OURS::contain);
    }

    private static boolean isIn(String name, JavaClass type) {
        return !type.getSimpleName().equals("package-info") && (type.getPackageName() + ".").startsWith(name + ".");
    }

    private static Stream<JavaClass> plants() {
        return PLANTED.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
    }

    private static Set<HouseRule> broken(JavaClass plant) {
        return plant.tryGetAnnotationOfType(Breaks.class)
                .map(mistake -> Set.copyOf(Arrays.asList(mistake.value())))
                .orElse(Set.of());
    }
}
