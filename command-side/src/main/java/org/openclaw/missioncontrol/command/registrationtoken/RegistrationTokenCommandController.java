package org.openclaw.missioncontrol.command.registrationtoken;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import java.security.SecureRandom;
import java.util.Base64;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenCommand.RevokeRegistrationToken;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenId;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.web.NewId;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the tokens with which gateways introduce themselves, and takes them back. */
@RestController
@RequestMapping("/api/v1/gateway-registry/tokens")
class RegistrationTokenCommandController {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Commands commands;

    RegistrationTokenCommandController(Commands commands) {
        this.commands = commands;
    }

    /** Issues a token and shows it, this once. One that its gateway had before is dead. */
    @PostMapping
    @ResponseStatus(CREATED)
    IssuedRegistrationToken issue(
            @Valid @RequestBody NewRegistrationToken body, @NewId RegistrationTokenId id, Origin origin) {
        var token = newToken();
        var command = body.toCommand(id, token);
        return commands.sendOnce(
                command,
                origin,
                issuedAt -> new IssuedRegistrationToken(
                        id, command.name(), command.gatewayId(), token, command.expiresAt(), issuedAt));
    }

    /** Makes a token worthless. The gateway that used it stays as it is. */
    @DeleteMapping("/{registrationTokenId}")
    @ResponseStatus(NO_CONTENT)
    void revoke(@PathVariable RegistrationTokenId registrationTokenId, Origin origin) {
        commands.send(new RevokeRegistrationToken(registrationTokenId), origin);
    }

    private static String newToken() {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return "gw_reg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
