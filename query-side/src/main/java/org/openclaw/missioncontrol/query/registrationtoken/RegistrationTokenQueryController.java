package org.openclaw.missioncontrol.query.registrationtoken;

import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenQuery.ListRegistrationTokens;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenView;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists registration tokens, without their secrets. */
@RestController
@RequestMapping("/api/v1/gateway-registry/tokens")
class RegistrationTokenQueryController {
    private final Queries queries;

    RegistrationTokenQueryController(Queries queries) {
        this.queries = queries;
    }

    /** The tokens of the organization that are worth something, newest first. */
    @GetMapping
    Page<RegistrationTokenView> list(Paging paging, Caller caller) {
        return queries.ask(new ListRegistrationTokens(paging, caller));
    }
}
