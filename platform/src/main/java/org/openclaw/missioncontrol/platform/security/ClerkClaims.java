package org.openclaw.missioncontrol.platform.security;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Clerk says of a person, in a token or in his profile: both speak of the same things under some of these names. */
record ClerkClaims(Map<String, ?> claims) {
    /** In lower case; null when none is said. */
    @Nullable
    String email() {
        var said = first("email", "email_address", "primary_email_address");
        var email = said != null ? said : listedEmail();
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    /** Null when none is said. */
    @Nullable
    String name() {
        var whole = first("name", "full_name");
        if (whole != null) return whole;
        var parts = Stream.of(first("given_name", "first_name"), first("family_name", "last_name"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return parts.isEmpty() ? null : parts;
    }

    /** The primary one of several, else the first. One that its owner did not confirm could be anybody's. */
    private @Nullable String listedEmail() {
        if (!(claims.get("email_addresses") instanceof List<?> listed)) return null;
        var primary = claims.get("primary_email_address_id");
        var confirmed = listed.stream()
                .flatMap(entry -> Listed.of(entry).stream())
                .filter(Listed::isConfirmed)
                .toList();
        return confirmed.stream()
                .filter(entry -> entry.id() != null && entry.id().equals(primary))
                .findFirst()
                .or(() -> confirmed.stream().findFirst())
                .map(Listed::address)
                .orElse(null);
    }

    /** The first of these that says more than blanks. */
    private @Nullable String first(String... names) {
        for (var name : names) if (claims.get(name) instanceof String text && !text.isBlank()) return text.strip();
        return null;
    }

    /** An address among others. */
    private record Listed(@Nullable Object id, String address, boolean isConfirmed) {
        static Optional<Listed> of(@Nullable Object entry) {
            if (!(entry instanceof Map<?, ?> map) || !(map.get("email_address") instanceof String address))
                return Optional.empty();
            var isDenied = map.get("verification") instanceof Map<?, ?> verification
                    && !"verified".equals(verification.get("status"));
            return address.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Listed(map.get("id"), address.strip(), !isDenied));
        }
    }
}
