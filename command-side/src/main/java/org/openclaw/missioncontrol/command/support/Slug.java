package org.openclaw.missioncontrol.command.support;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A name in a form that fits into addresses: lower-case letters, digits, and hyphens in between. */
public final class Slug {
    private Slug() {}

    /**
     * The slug for what was sent, or for the name when that is blank.
     *
     * @param spare when nothing is left, as of a name in Chinese
     */
    public static String of(@Nullable String sent, String name, String spare) {
        var source = sent == null || sent.isBlank() ? name : sent;
        var slug = source.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? spare : slug;
    }

    /** A slug that no name leads to; made at the edge. */
    public static String spare() {
        return UUID.randomUUID().toString();
    }
}
