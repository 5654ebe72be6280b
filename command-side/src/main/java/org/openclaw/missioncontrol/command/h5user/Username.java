package org.openclaw.missioncontrol.command.h5user;

import java.text.Normalizer;
import java.util.Locale;

/** The name under which somebody logs in. */
final class Username {
    private Username() {}

    /** What two names have in common that look alike. */
    static String key(String username) {
        return Normalizer.normalize(username.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
