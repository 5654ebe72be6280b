package org.openclaw.missioncontrol.command.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.SignedInUser;
import org.openclaw.missioncontrol.api.organization.OrganizationQuery.GetActiveOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationView;
import org.openclaw.missioncontrol.api.user.UserQuery.GetUser;
import org.openclaw.missioncontrol.api.user.UserView;
import org.openclaw.missioncontrol.platform.security.Logins;
import org.openclaw.missioncontrol.platform.web.RequestId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ways in. All of them work from nothing: whoever has no user and no organization yet gets both. */
@RestController
@RequestMapping("/api/v1")
class ArrivalController {
    private final Logins logins;
    private final Arrivals arrivals;

    ArrivalController(Logins logins, Arrivals arrivals) {
        this.logins = logins;
        this.arrivals = arrivals;
    }

    /** Checks a token. There is no session: the same token goes with every request as the bearer. */
    @PostMapping("/auth/login")
    @ResponseStatus(HttpStatus.OK)
    Login login(@Valid @RequestBody Credentials body, HttpServletRequest request) {
        var identity = logins.identify(body.token(), request.getRemoteAddr());
        var user = arrivals.receive(identity, RequestId.of(request));
        var organization = arrivals.show(new GetActiveOrganization(user), user);
        return Login.of(
                body, logins.mode(), identity.expiresAt(), arrivals.show(new GetUser(user), user), organization);
    }

    /** Makes sure that the user is registered and works in an organization. */
    @PostMapping("/auth/bootstrap")
    UserView bootstrap(SignedInUser user, HttpServletRequest request) {
        var id = arrivals.receive(user.identity(), RequestId.of(request));
        return arrivals.show(new GetUser(id), id);
    }

    /** The user as he knows himself. */
    @GetMapping("/users/me")
    UserView me(SignedInUser user, HttpServletRequest request) {
        return bootstrap(user, request);
    }

    record Credentials(@NotBlank @Size(max = 10_000) String token) {}

    /** @param expiresAt end of the token; null when it has none */
    record Login(
            String accessToken,
            String tokenType,
            @Nullable Instant expiresAt,
            String authMode,
            UserView user,
            OrganizationView organization) {
        static Login of(
                Credentials credentials,
                String mode,
                @Nullable Instant expiresAt,
                UserView user,
                OrganizationView organization) {
            return new Login(credentials.token(), "bearer", expiresAt, mode, user, organization);
        }
    }
}
