package org.openclaw.missioncontrol.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openclaw.missioncontrol.api.identity.Identity;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.stereotype.Component;

/** Lets people log in, and nobody guess: whoever was wrong too often waits, also with the right token. */
@Component
public class Logins {
    private static final int FAILURES = 10;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final IdentityCheck identities;
    private final Cache<String, Bucket> failuresLeft = Caffeine.newBuilder()
            .expireAfterAccess(WITHIN.multipliedBy(2))
            .maximumSize(100_000)
            .build();

    Logins(IdentityCheck identities) {
        this.identities = identities;
    }

    /** How people prove who they are. */
    public String mode() {
        return identities.mode();
    }

    /** The person behind the token; refused when it is wrong, or when too many from this address were. */
    public Identity identify(String token, String address) {
        var left = failuresLeft.get(
                address,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(FAILURES).refillIntervally(FAILURES, WITHIN))
                        .build());
        var identity = identities.identify(token);
        if (identity.isPresent() ? left.getAvailableTokens() == 0 : !left.tryConsume(1)) throw tooMany(left);
        return identity.orElseThrow(Authenticator::wrongToken);
    }

    private static Rejection tooMany(Bucket left) {
        var nanos = left.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        var seconds = TimeUnit.NANOSECONDS.toSeconds(nanos) + 1;
        return Rejection.tooManyRequests(
                "too_many_failed_logins",
                "Too many logins with a wrong token came from your address. Wait " + seconds + " s, then try again.",
                seconds);
    }
}
