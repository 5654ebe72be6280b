package org.openclaw.missioncontrol.platform.security;

import java.util.List;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An H5 user who came in. */
final class H5Authentication extends AbstractAuthenticationToken {
    private final transient Caller.H5User person;

    H5Authentication(Caller.H5User person) {
        super(List.of());
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return person.h5UserId().toString();
    }

    /** The token is forgotten as soon as it has been checked. */
    @Override
    public Object getCredentials() {
        return "";
    }
}
