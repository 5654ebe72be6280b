package org.openclaw.missioncontrol.api.registrationtoken;

import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Query;

/** Everything that one can ask about registration tokens. */
public sealed interface RegistrationTokenQuery {
    Caller caller();

    /** The tokens of the organization that are worth something. */
    record ListRegistrationTokens(Paging paging, Caller caller)
            implements RegistrationTokenQuery, Query<Page<RegistrationTokenView>> {}
}
