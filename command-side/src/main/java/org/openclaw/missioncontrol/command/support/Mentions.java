package org.openclaw.missioncontrol.command.support;

import static java.util.stream.Collectors.toSet;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Who is spoken to in a text: {@code @lead}, {@code @} and a name, or the first word of a name; in any case of letters. */
public final class Mentions {
    private static final Pattern MENTION = Pattern.compile("@([A-Za-z][A-Za-z0-9_-]{0,31})");
    private static final String LEAD = "lead";

    private Mentions() {}

    /** The words behind each {@code @}, in lower case. */
    public static Set<String> in(String text) {
        return MENTION.matcher(text)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .collect(toSet());
    }

    /** Whether one of these words means the agent. */
    public static boolean mean(Set<String> mentioned, String name, boolean isLead) {
        var words = name.toLowerCase(Locale.ROOT);
        return (isLead && mentioned.contains(LEAD))
                || mentioned.contains(words)
                || mentioned.contains(words.split("\\s")[0]);
    }
}
