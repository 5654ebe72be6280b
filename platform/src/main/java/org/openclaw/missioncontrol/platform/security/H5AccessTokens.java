package org.openclaw.missioncontrol.platform.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.SignedInH5User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** The short-lived tokens of H5 users: signed by us, with one algorithm and no other, and for nobody else. */
@Component
public class H5AccessTokens {
    private static final String TYPE = "h5";
    private static final Set<String> CLAIMS = Set.of("sub", "org", "type", "iat", "exp");

    private final JwtEncoder encoder;
    private final JwtDecoder decoder;
    private final Duration life;

    H5AccessTokens(H5JwtSecret secret, @Value("${mission-control.h5.access-token-minutes:15}") int minutes) {
        var key = new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        encoder = NimbusJwtEncoder.withSecretKey(key)
                .algorithm(MacAlgorithm.HS256)
                .build();
        decoder = decoder(key);
        life = Duration.ofMinutes(minutes);
    }

    private static JwtDecoder decoder(SecretKeySpec key) {
        var decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setClaimSetConverter(H5AccessTokens::complete);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtTimestampValidator(Duration.ZERO), new JwtClaimValidator<>("type", TYPE::equals)));
        return decoder;
    }

    /** What is missing would be made up otherwise. */
    private static Map<String, Object> complete(Map<String, Object> claims) {
        if (!claims.keySet().containsAll(CLAIMS)) throw new BadJwtException("A claim is missing");
        return Objects.requireNonNull(
                MappedJwtClaimSetConverter.withDefaults(Map.of()).convert(claims));
    }

    /** How long one is good for. */
    public Duration life() {
        return life;
    }

    /** A new token of the person. */
    public String issue(Caller.H5User person, Instant now) {
        var claims = JwtClaimsSet.builder()
                .subject(person.h5UserId().toString())
                .claim("org", person.organizationId().toString())
                .claim("type", TYPE)
                .issuedAt(now)
                .expiresAt(now.plus(life))
                .build();
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    /** Whose token it is; nothing when it is none of ours, or has ended. Whether he may come in is another question. */
    Optional<SignedInH5User> read(String token) {
        try {
            var jwt = decoder.decode(token);
            var until = jwt.getExpiresAt();
            var person = new Caller.H5User(
                    H5UserId.of(Objects.toString(jwt.getSubject())),
                    OrganizationId.of(Objects.toString(jwt.getClaimAsString("org"))));
            return until == null ? Optional.empty() : Optional.of(new SignedInH5User(person, until));
        } catch (JwtException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
