package org.openclaw.missioncontrol.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import org.openclaw.missioncontrol.api.identity.Identity;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** The accounts of people with Clerk. A profile is kept for a minute, also one that could not be read. */
@Component
@ConditionalOnProperty(name = "mission-control.auth.mode", havingValue = "clerk")
class ClerkAccounts implements Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(ClerkAccounts.class);

    private final ClerkApi clerk;
    private final Cache<String, ClerkClaims> profiles = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    ClerkAccounts(ClerkApi clerk) {
        this.clerk = clerk;
    }

    @Override
    public Identity complete(Identity identity) {
        var profile = profiles.get(identity.clerkUserId(), this::profile);
        return new Identity(
                identity.clerkUserId(),
                identity.email() != null ? identity.email() : profile.email(),
                identity.name() != null ? identity.name() : profile.name(),
                identity.expiresAt());
    }

    @Override
    public void delete(String clerkUserId) {
        try {
            clerk.delete(clerkUserId);
        } catch (HttpClientErrorException.NotFound _) {
            LOG.info("Clerk did not have {} any more", clerkUserId);
        } catch (RestClientException failure) {
            LOG.warn("Clerk did not delete {}: {}", clerkUserId, ClerkApi.reason(failure));
            throw Rejection.badGateway(
                    "account_not_deleted",
                    "Clerk did not delete your account, so nothing was changed here either. Try again later.");
        }
        profiles.invalidate(clerkUserId);
    }

    private ClerkClaims profile(String clerkUserId) {
        try {
            return new ClerkClaims(clerk.profile(clerkUserId));
        } catch (RestClientException failure) {
            LOG.warn("Clerk did not show the profile of {}: {}", clerkUserId, ClerkApi.reason(failure));
            return new ClerkClaims(Map.of());
        }
    }
}
