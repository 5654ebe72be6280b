package org.openclaw.missioncontrol.platform.security;

import org.openclaw.missioncontrol.api.identity.Identity;

/** The accounts that people have with whoever vouches for them. */
public interface Accounts {
    /** Adds what is known there and the credential does not say. When nothing can be learned, the identity stays as it is. */
    Identity complete(Identity identity);

    /**
     * Deletes an account; one that is not there counts as deleted.
     *
     * @throws org.openclaw.missioncontrol.api.support.Rejection when it may still be there
     */
    void delete(String clerkUserId);
}
