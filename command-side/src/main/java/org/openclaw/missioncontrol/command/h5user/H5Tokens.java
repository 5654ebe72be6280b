package org.openclaw.missioncontrol.command.h5user;

import java.time.Duration;
import java.time.Instant;
import org.openclaw.missioncontrol.api.h5user.H5RefreshToken;
import org.openclaw.missioncontrol.api.h5user.H5TokenFamilyId;
import org.openclaw.missioncontrol.api.h5user.H5UserView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.platform.security.H5AccessTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the tokens with which people come back. */
@Component
class H5Tokens {
    private final H5AccessTokens accessTokens;
    private final Duration refreshLife;

    H5Tokens(H5AccessTokens accessTokens, @Value("${mission-control.h5.refresh-token-days:30}") int days) {
        this.accessTokens = accessTokens;
        this.refreshLife = Duration.ofDays(days);
    }

    Instant refreshUntil(Instant now) {
        return now.plus(refreshLife);
    }

    /** What is kept of the first refresh token of a login. */
    H5RefreshToken first(H5RefreshSecret secret, Instant now) {
        return new H5RefreshToken(H5TokenFamilyId.next(), secret.hash(), refreshUntil(now));
    }

    H5Login login(H5UserView user, Caller.H5User person, H5RefreshSecret refresh) {
        return new H5Login(
                user,
                accessTokens.issue(person, Instant.now()),
                refresh.value(),
                "Bearer",
                accessTokens.life().toSeconds());
    }
}
