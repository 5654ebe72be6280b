package org.openclaw.missioncontrol.platform.security;

import com.nimbusds.jose.KeySourceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.openclaw.missioncontrol.api.identity.Identity;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** Clerk mode: whoever brings a session token that Clerk signed is the person it names. */
@Component
@ConditionalOnProperty(name = "mission-control.auth.mode", havingValue = "clerk")
class ClerkIdentityCheck implements IdentityCheck {
    private static final Duration LEEWAY = Duration.ofSeconds(10);
    private static final long RETRY_AFTER_SECONDS = 5;

    private final JwtDecoder tokens;

    ClerkIdentityCheck(ClerkApi clerk, ClerkSettings settings) {
        var decoder = NimbusJwtDecoder.withJwkSource(ClerkKeys.kept(clerk, settings.patience()))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setClaimSetConverter(claims());
        decoder.setJwtValidator(rules(settings));
        tokens = decoder;
    }

    @Override
    public String mode() {
        return "clerk";
    }

    /** Refused as unavailable, and not as wrong, when the keys cannot be read: the token may well be right. */
    @Override
    public Optional<Identity> identify(String token) {
        try {
            return identity(tokens.decode(token));
        } catch (BadJwtException _) {
            return Optional.empty();
        } catch (JwtException failure) {
            if (failure.getCause() instanceof KeySourceException) throw unavailable();
            return Optional.empty();
        }
    }

    private static Optional<Identity> identity(Jwt token) {
        var claims = new ClerkClaims(token.getClaims());
        return Optional.ofNullable(token.getSubject())
                .filter(subject -> !subject.isBlank())
                .map(subject -> new Identity(subject, claims.email(), claims.name(), token.getExpiresAt()));
    }

    private static OAuth2TokenValidator<Jwt> rules(ClerkSettings settings) {
        var times = new JwtTimestampValidator(LEEWAY);
        times.setAllowEmptyExpiryClaim(false);
        var rules = new ArrayList<OAuth2TokenValidator<Jwt>>();
        rules.add(times);
        rules.add(ClerkIdentityCheck::issuedByNow);
        if (settings.issuer() != null) rules.add(new JwtIssuerValidator(settings.issuer()));
        return new DelegatingOAuth2TokenValidator<>(rules);
    }

    private static OAuth2TokenValidatorResult issuedByNow(Jwt token) {
        var at = token.getIssuedAt();
        return at == null || !at.isAfter(Instant.now().plus(LEEWAY))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN));
    }

    /** Where a token does not say when it was issued, the usual conversion makes something up. */
    private static Converter<Map<String, Object>, Map<String, Object>> claims() {
        var usual = MappedJwtClaimSetConverter.withDefaults(Map.of());
        return claims -> {
            var converted = usual.convert(claims);
            if (!claims.containsKey(JwtClaimNames.IAT)) converted.remove(JwtClaimNames.IAT);
            return converted;
        };
    }

    private static Rejection unavailable() {
        return Rejection.unavailable(
                "sign_in_unavailable",
                "Clerk does not tell us its keys at the moment, so your token cannot be checked. Try again soon.",
                RETRY_AFTER_SECONDS);
    }
}
