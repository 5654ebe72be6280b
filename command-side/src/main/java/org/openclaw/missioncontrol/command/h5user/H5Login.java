package org.openclaw.missioncontrol.command.h5user;

import org.openclaw.missioncontrol.api.h5user.H5UserView;

/**
 * The answer to whoever has come in.
 *
 * @param expiresIn seconds that the access token is good for
 */
record H5Login(H5UserView user, String accessToken, String refreshToken, String tokenType, long expiresIn) {
    /** Keeps the secrets out of messages and logs. */
    @Override
    public String toString() {
        return "H5Login[" + user.id() + "]";
    }
}
