package org.openclaw.missioncontrol.command.support;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.openclaw.missioncontrol.api.support.Rejection;

/**
 * A regular expression that a user wrote. RE2 needs time in proportion to the size of the expression and to the length of the
 * text; both are limited, so that none can keep us busy.
 */
public final class Expression {
    private static final int LONGEST = 500;
    private static final int LARGEST_UNROLLED = 500_000;
    private static final int LARGEST = 5_000;
    private static final long MOST_STEPS = 2_000_000;
    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    private final Pattern pattern;

    private Expression(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Refused when it is no expression, or one that is too large. */
    public static Expression of(String text) {
        if (text.length() > LONGEST || unrolled(text) > LARGEST_UNROLLED) throw tooLarge();
        try {
            var pattern = Pattern.compile(text);
            if (pattern.programSize() > LARGEST) throw tooLarge();
            return new Expression(pattern);
        } catch (PatternSyntaxException e) {
            throw Rejection.invalid(
                    "validation_regex",
                    "invalid_regex",
                    "validation_regex is no regular expression in the syntax of RE2: " + e.getDescription() + ".");
        }
    }

    /** How large it is at most once its counts are written out: they may stand inside of each other, and multiply. */
    private static double unrolled(String text) {
        double size = text.length();
        var counts = COUNT.matcher(text);
        while (counts.find()) {
            var most = counts.group(2) == null || counts.group(2).isEmpty() ? counts.group(1) : counts.group(2);
            size *= Math.max(1, Double.parseDouble(most));
        }
        return size;
    }

    private static Rejection tooLarge() {
        return Rejection.invalid(
                "validation_regex",
                "regex_too_large",
                "validation_regex is too large. Send at most 500 characters, and repeat less.");
    }

    /** Whether all of the text matches. A text too long for the expression does not. */
    public boolean matchesAllOf(String text) {
        return (long) pattern.programSize() * text.length() <= MOST_STEPS && pattern.matches(text);
    }
}
