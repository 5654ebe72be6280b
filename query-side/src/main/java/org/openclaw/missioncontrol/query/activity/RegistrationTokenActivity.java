package org.openclaw.missioncontrol.query.activity;

import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenEvent;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenEvent.*;

/** What happens to registration tokens, in words. */
final class RegistrationTokenActivity {
    private RegistrationTokenActivity() {}

    static Entry of(RegistrationTokenEvent event) {
        return switch (event) {
            case RegistrationTokenIssued _ ->
                Entry.of("registration_token.issued", "A registration token for a gateway was issued.");
            case RegistrationTokenRevoked _ ->
                Entry.of("registration_token.revoked", "A registration token for a gateway was revoked.");
        };
    }
}
