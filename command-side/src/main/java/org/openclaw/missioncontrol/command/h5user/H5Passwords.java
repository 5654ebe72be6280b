package org.openclaw.missioncontrol.command.h5user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openclaw.missioncontrol.api.h5user.H5UserStatus;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets people in by their passwords, and nobody guess. Whatever is wrong, it sounds the same and takes the same time.
 */
@Component
class H5Passwords {
    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final int FAILURES_OF_A_NAME = 10;

    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();
    private final String nobodys = encoder.encode("nobody has this password");
    private final Cache<String, Bucket> names = cache(WITHIN);
    private final Cache<String, Bucket> addresses = cache(WITHIN);
    private final Cache<String, Bucket> registrations = cache(Duration.ofHours(1));
    private final H5Secrets secrets;
    private final int registrationsPerHour;
    private final int failuresFromAnAddress;

    H5Passwords(
            H5Secrets secrets,
            @Value("${mission-control.h5.registrations-per-hour:10}") int registrationsPerHour,
            @Value("${mission-control.h5.failed-logins-per-address:30}") int failuresFromAnAddress) {
        this.secrets = secrets;
        this.registrationsPerHour = registrationsPerHour;
        this.failuresFromAnAddress = failuresFromAnAddress;
    }

    private static Cache<String, Bucket> cache(Duration time) {
        return Caffeine.newBuilder()
                .expireAfterAccess(time.multipliedBy(2))
                .maximumSize(100_000)
                .build();
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    void requireFewRegistrations(String address) {
        var left = bucket(registrations, address, registrationsPerHour, Duration.ofHours(1));
        if (!left.tryConsume(1)) throw tooMany("too_many_registrations", "Too many registrations from here.", left);
    }

    /** The person of this name and password, if he may come in. */
    Caller.H5User check(String username, String password, OrganizationId organization, String address) {
        var ofName = bucket(names, organization + " " + Username.key(username), FAILURES_OF_A_NAME, WITHIN);
        var fromHere = bucket(addresses, address, failuresFromAnAddress, WITHIN);
        take(ofName);
        take(fromHere);
        var known = secrets.byName(username, organization);
        var right = encoder.matches(
                password, known.map(H5Secrets.Known::passwordHash).orElse(nobodys));
        if (known.isEmpty() || !right || known.get().status() != H5UserStatus.ACTIVE)
            throw Rejection.unauthenticated("wrong_login", "Username or password is wrong. Try again.");
        ofName.reset();
        fromHere.addTokens(1);
        return known.get().person();
    }

    private static Bucket bucket(Cache<String, Bucket> buckets, String key, int most, Duration time) {
        return buckets.get(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillIntervally(most, time))
                        .build());
    }

    /** Before it is known whether the login fails, so that many at once cannot slip through. */
    private static void take(Bucket left) {
        if (!left.tryConsume(1)) throw tooMany("too_many_failed_logins", "Too many logins have failed.", left);
    }

    private static Rejection tooMany(String code, String what, Bucket left) {
        var nanos = left.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        var seconds = TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
        return Rejection.tooManyRequests(code, what + " Wait " + seconds + " s, then try again.", seconds);
    }
}
