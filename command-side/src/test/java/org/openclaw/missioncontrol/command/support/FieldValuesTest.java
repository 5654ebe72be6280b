package org.openclaw.missioncontrol.command.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.openclaw.missioncontrol.api.customfield.CustomFieldType.*;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openclaw.missioncontrol.api.customfield.CustomFieldRules;
import org.openclaw.missioncontrol.api.customfield.CustomFieldType;
import org.openclaw.missioncontrol.api.support.Rejection;

class FieldValuesTest {
    private static CustomFieldRules rules(CustomFieldType type, @Nullable String regex, @Nullable Object usual) {
        return new CustomFieldRules(type, regex, false, usual);
    }

    static Stream<Arguments> fitting() {
        return Stream.of(
                        each(TEXT, "", "word", "two\nlines", "发布"),
                        each(TEXT_LONG, "", "word", "x".repeat(500_000)),
                        each(INTEGER, 0, -7, 5_000_000_000L, new BigInteger("9".repeat(30))),
                        each(DECIMAL, 0, 1.5, -2e10, 5_000_000_000L),
                        each(BOOLEAN, true, false),
                        each(DATE, "2026-01-31", "2028-02-29"),
                        each(
                                DATE_TIME,
                                "2026-01-31T08:00:00Z",
                                "2026-01-31T08:00:00.123456Z",
                                "2026-01-31T08:00:00+02:00",
                                "2026-01-31T08:00:00+02",
                                "2026-01-31T08:00:00",
                                "2026-01-31T08:00"),
                        each(
                                URL,
                                "http://example.org",
                                "https://example.org:8443/a/b?c=d&e=|#f",
                                "HTTPS://EXAMPLE.ORG",
                                "https://ada:secret@example.org/",
                                "http://[::1]:8000/",
                                "http://my_host/",
                                "https://例え.jp/路径"),
                        each(JSON, Map.of(), Map.of("a", List.of(1)), List.of(), List.of("a", 1)))
                .flatMap(all -> all);
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                        each(TEXT, 5, true, List.of("x"), Map.of()),
                        each(TEXT_LONG, 5, true),
                        each(INTEGER, true, "5", 5.0, 1.5),
                        each(DECIMAL, true, "1.5", Double.POSITIVE_INFINITY, List.of(1.5)),
                        each(BOOLEAN, 1, 0, "true"),
                        each(
                                DATE,
                                20260131,
                                "",
                                "2026-02-30",
                                "2026-1-31",
                                "31.01.2026",
                                "20260131",
                                "2026-01-31T08:00:00Z",
                                "２０２６-01-31"),
                        each(
                                DATE_TIME,
                                1_769_846_400,
                                "",
                                "2026-01-31",
                                "2026-02-30T08:00:00Z",
                                "2026-01-31T25:00:00Z",
                                "2026-01-31 08:00:00",
                                "2026-01-31T08:00:00Z and more",
                                "2026-01-31T08:00:00[Europe/Paris]"),
                        each(
                                URL,
                                5,
                                "",
                                "example.org",
                                "ftp://example.org",
                                "javascript:alert(1)",
                                "https://",
                                "https:///path",
                                "https://:443/",
                                "https://ada@/",
                                "https://exa mple.org",
                                " https://example.org"),
                        each(JSON, "{}", 5, true))
                .flatMap(all -> all);
    }

    private static Stream<Arguments> each(CustomFieldType type, Object... values) {
        return Stream.of(values).map(value -> Arguments.of(type, value));
    }

    @ParameterizedTest
    @MethodSource("fitting")
    void are_those_of_the_type(CustomFieldType type, Object value) {
        assertThat(FieldValues.fits(rules(type, null, null), value)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void are_no_others(CustomFieldType type, Object value) {
        assertThat(FieldValues.fits(rules(type, null, null), value)).isFalse();
    }

    @Test
    void match_the_expression_as_a_whole() {
        var rules = rules(TEXT, "[A-Z]+-\\d+", null);
        assertThat(FieldValues.fits(rules, "ABC-12")).isTrue();
        assertThat(FieldValues.fits(rules, "ABC-12 ")).isFalse();
        assertThat(FieldValues.fits(rules, "abc")).isFalse();
    }

    @Test
    void are_of_the_type_and_match_the_expression() {
        var thisCentury = rules(DATE, "20.*", null);
        assertThat(FieldValues.fits(thisCentury, "2026-01-31")).isTrue();
        assertThat(FieldValues.fits(thisCentury, "1999-01-31")).isFalse();
        assertThat(FieldValues.fits(thisCentury, "20th century")).isFalse();
    }

    @Nested
    class Rules_for_them {
        @ParameterizedTest
        @EnumSource(names = {"TEXT", "TEXT_LONG", "DATE", "DATE_TIME", "URL"})
        void may_have_an_expression_where_values_are_texts(CustomFieldType type) {
            FieldValues.requireSound(rules(type, ".*", null));
        }

        @ParameterizedTest
        @EnumSource(names = {"INTEGER", "DECIMAL", "BOOLEAN", "JSON"})
        void are_refused_with_an_expression_where_values_are_no_texts(CustomFieldType type) {
            assertRefused("regex_not_allowed", rules(type, ".*", null));
        }

        @Test
        void are_refused_when_the_expression_is_none() {
            assertRefused("invalid_regex", rules(TEXT, "(", null));
        }

        @Test
        void may_have_a_default_that_fits() {
            FieldValues.requireSound(rules(INTEGER, null, 3));
            FieldValues.requireSound(rules(TEXT, "[a-z]+", "usual"));
        }

        @Test
        void are_refused_when_the_default_does_not_fit() {
            assertRefused("default_value_invalid", rules(INTEGER, null, "3"));
            assertRefused("default_value_invalid", rules(TEXT, "[a-z]+", "Usual"));
        }

        private static void assertRefused(String code, CustomFieldRules rules) {
            assertThatExceptionOfType(Rejection.class)
                    .isThrownBy(() -> FieldValues.requireSound(rules))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
        }
    }
}
