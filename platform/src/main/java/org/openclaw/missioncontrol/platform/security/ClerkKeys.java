package org.openclaw.missioncontrol.platform.security;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import io.github.bucket4j.Bucket;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClientException;

/**
 * Reads the keys with which Clerk signs. Anybody can make us ask by inventing the name of a key, so there is a bound to how
 * often we do.
 */
final class ClerkKeys implements JWKSetSource<SecurityContext> {
    private static final Logger LOG = LoggerFactory.getLogger(ClerkKeys.class);
    private static final Duration KEPT = Duration.ofMinutes(5);
    static final int QUESTIONS_AT_ONCE = 10;

    private final ClerkApi clerk;
    private final Bucket questionsLeft = Bucket.builder()
            .addLimit(
                    limit -> limit.capacity(QUESTIONS_AT_ONCE).refillGreedy(QUESTIONS_AT_ONCE, Duration.ofSeconds(10)))
            .build();

    private ClerkKeys(ClerkApi clerk) {
        this.clerk = clerk;
    }

    /** The keys, which are kept for a while and asked for again when a token names one that is not among them. */
    static JWKSource<SecurityContext> kept(ClerkApi clerk, Duration patience) {
        return JWKSourceBuilder.create(new ClerkKeys(clerk))
                .cache(KEPT.toMillis(), patience.toMillis())
                .refreshAheadCache(false)
                .rateLimited(false)
                .build();
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
            throws JWKSetUnavailableException {
        if (!questionsLeft.tryConsume(1)) throw new JWKSetUnavailableException("The keys were asked for too often");
        try {
            return JWKSet.parse(clerk.keys());
        } catch (RestClientException failure) {
            throw unreadable(ClerkApi.reason(failure), failure);
        } catch (ParseException failure) {
            throw unreadable("no key set", failure);
        }
    }

    private static JWKSetUnavailableException unreadable(String reason, Exception failure) {
        LOG.warn("The keys of Clerk could not be read: {}", reason);
        return new JWKSetUnavailableException(reason, failure);
    }

    @Override
    public void close() {}
}
