package org.openclaw.missioncontrol.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaw.missioncontrol.api.support.Rejection;

class ExpressionTest {
    private static final Duration AT_ONCE = Duration.ofMillis(500);

    @Test
    void matches_a_text_only_as_a_whole() {
        var expression = Expression.of("[A-Z]{2}-\\d+");
        assertThat(expression.matchesAllOf("AB-12")).isTrue();
        assertThat(expression.matchesAllOf("AB-12 and more")).isFalse();
        assertThat(expression.matchesAllOf("x AB-12")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|aa)+$", "(a*)*b", "(.*a){20}", "^(([a-z])+.)+[A-Z]([a-z])+$"})
    void answers_at_once_where_others_never_would(String catastrophic) {
        var expression = Expression.of(catastrophic);
        for (int length : new int[] {30, 10_000, 1_000_000}) {
            var text = "a".repeat(length) + "!";
            assertThat(assertTimeoutPreemptively(AT_ONCE, () -> expression.matchesAllOf(text)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}", ".{0,1000}"})
    void may_count(String counting) {
        assertThat(Expression.of(counting).matchesAllOf("0190aaaa-0000-7000-8000-000000009171"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"((((a{30}){30}){30}){30}){30}", "(a{1000}){1000}", "((ab?){2,90}){90}", "(.*){1000,}b{1000}"})
    void is_refused_at_once_when_its_counts_multiply(String huge) {
        assertTimeoutPreemptively(AT_ONCE, () -> assertRefused("regex_too_large", huge));
    }

    @Test
    void is_refused_when_it_is_long() {
        assertRefused("regex_too_large", "(".repeat(20_000) + ")".repeat(20_000));
        assertRefused("regex_too_large", "a".repeat(501));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a-", "a**", "a{2}{3}", "*", "(?=a)b", "(a)\\1", "a{1001}"})
    void is_refused_when_it_is_none(String broken) {
        assertRefused("invalid_regex", broken);
    }

    private static void assertRefused(String code, String text) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> Expression.of(text))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Rejection.Kind.INVALID));
    }
}
