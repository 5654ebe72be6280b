package org.openclaw.missioncontrol.command.h5user;

import static org.springframework.http.HttpStatus.CREATED;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.openclaw.missioncontrol.api.h5user.H5UserCommand.LogInH5User;
import org.openclaw.missioncontrol.api.h5user.H5UserCommand.RegisterH5User;
import org.openclaw.missioncontrol.api.h5user.H5UserCommand.ReportH5TokenReuse;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.h5user.H5UserQuery.GetH5User;
import org.openclaw.missioncontrol.api.h5user.H5UserStatus;
import org.openclaw.missioncontrol.api.h5user.H5UserView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.security.TokenHash;
import org.openclaw.missioncontrol.platform.web.RequestId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How people with phones come in, and what they change of themselves. */
@RestController
@RequestMapping("/api/v1/h5/auth")
class H5AuthController {
    private final H5Passwords passwords;
    private final H5Secrets secrets;
    private final H5Tokens tokens;
    private final Commands commands;
    private final Queries queries;
    private final boolean enabled;

    H5AuthController(
            H5Passwords passwords,
            H5Secrets secrets,
            H5Tokens tokens,
            Commands commands,
            Queries queries,
            @Value("${mission-control.h5.registration-enabled:true}") boolean enabled) {
        this.passwords = passwords;
        this.secrets = secrets;
        this.tokens = tokens;
        this.commands = commands;
        this.queries = queries;
        this.enabled = enabled;
    }

    /** Registers somebody in an organization, and lets him in at once. */
    @PostMapping("/register")
    @ResponseStatus(CREATED)
    H5Login register(@Valid @RequestBody H5Registration body, HttpServletRequest request) {
        if (!enabled)
            throw Rejection.forbidden(
                    "h5_registration_disabled", "Nobody can register here. Ask an admin of the organization.");
        body.check();
        passwords.requireFewRegistrations(request.getRemoteAddr());
        var person = new Caller.H5User(H5UserId.next(), body.organizationId());
        var refresh = H5RefreshSecret.next();
        var command = body.toCommand(
                person.h5UserId(), passwords.hash(body.password()), tokens.first(refresh, Instant.now()));
        return commands.sendOnce(
                command, origin(person, request), at -> tokens.login(newcomer(command, person, at), person, refresh));
    }

    private static H5UserView newcomer(RegisterH5User command, Caller.H5User person, Instant at) {
        return new H5UserView(
                person.h5UserId(),
                person.organizationId(),
                command.username(),
                command.displayName(),
                command.email(),
                command.phone(),
                null,
                H5UserStatus.ACTIVE,
                null,
                at,
                at,
                0);
    }

    /** Lets somebody in by his password. */
    @PostMapping("/login")
    @ResponseStatus(HttpStatus.OK)
    H5Login login(@Valid @RequestBody H5Credentials body, HttpServletRequest request) {
        var person = passwords.check(body.username(), body.password(), body.organizationId(), request.getRemoteAddr());
        var user = queries.ask(new GetH5User(person.h5UserId(), person));
        var refresh = H5RefreshSecret.next();
        var command = new LogInH5User(person.h5UserId(), tokens.first(refresh, Instant.now()));
        return commands.sendOnce(
                command, origin(person, request), at -> tokens.login(user.loggedInAt(at), person, refresh));
    }

    /** Gives new tokens for a refresh token, which is spent by it. */
    @PostMapping("/refresh")
    @ResponseStatus(HttpStatus.OK)
    H5Login refresh(@Valid @RequestBody Refresh body, HttpServletRequest request) {
        var next = H5RefreshSecret.next();
        var spent = secrets.spend(TokenHash.of(body.refreshToken()), next.hash(), tokens.refreshUntil(Instant.now()));
        return switch (spent) {
            case H5Secrets.Spent.Renewed renewed -> {
                var person = renewed.person();
                yield tokens.login(queries.ask(new GetH5User(person.h5UserId(), person)), person, next);
            }
            case H5Secrets.Spent.Reused reused -> {
                var person = reused.person();
                commands.post(new ReportH5TokenReuse(person.h5UserId(), reused.family()), origin(person, request));
                throw refused();
            }
            case H5Secrets.Spent.Refused _ -> throw refused();
        };
    }

    private static Rejection refused() {
        return Rejection.unauthenticated(
                "invalid_refresh_token", "The refresh token is wrong, spent or too old. Log in again.");
    }

    private static Origin origin(Caller.H5User person, HttpServletRequest request) {
        return new Origin(person, Origin.Channel.REST, RequestId.of(request), null, null, null, null);
    }

    /** Changes what is sent of name and picture. Everything else in the body is passed over. */
    @PatchMapping("/me")
    H5UserView update(@Valid @RequestBody H5UserPatch body, Caller.H5User person, Origin origin) {
        commands.send(body.toCommand(person.h5UserId()), origin);
        return queries.ask(new GetH5User(person.h5UserId(), person));
    }

    /** Who comes, and his password. */
    record H5Credentials(
            @NotNull OrganizationId organizationId,
            @NotBlank @Size(max = 200) String username,
            @NotBlank @Size(max = 200) String password) {
        /** Keeps the password out of messages and logs. */
        @Override
        public String toString() {
            return "H5Credentials[" + organizationId + "]";
        }
    }

    record Refresh(@NotBlank @Size(max = 200) String refreshToken) {
        /** Keeps the secret out of messages and logs. */
        @Override
        public String toString() {
            return "Refresh[hidden]";
        }
    }
}
