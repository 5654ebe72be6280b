package org.openclaw.missioncontrol.command.tag;

import java.util.Locale;

/** Six hexadecimal digits in lower case, however they were sent. */
final class Color {
    /** What may be sent: any case of letters, with or without a hash. */
    static final String FORM = "#?[0-9a-fA-F]{6}";

    static final String GREY = "9e9e9e";

    private Color() {}

    static String of(String sent) {
        return sent.replace("#", "").toLowerCase(Locale.ROOT);
    }
}
