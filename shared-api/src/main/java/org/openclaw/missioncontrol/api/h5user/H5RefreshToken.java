package org.openclaw.missioncontrol.api.h5user;

import java.time.Instant;

/**
 * What is kept of the first refresh token of a login.
 *
 * @param hash SHA-256 of it, in lower-case hexadecimal digits
 */
public record H5RefreshToken(H5TokenFamilyId familyId, String hash, Instant expiresAt) {}
