package org.openclaw.missioncontrol.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.springframework.stereotype.Component;

/**
 * The tokens that agents get when their gateway sets them up. Each follows from the dispatch and from the secret of this
 * installation (HKDF, RFC 5869): a dispatch that is sent again carries the same token, although it is stored nowhere.
 */
@Component
public class ProvisionedTokens {
    private static final int BYTES = 32;

    private final H5JwtSecret secret;

    ProvisionedTokens(H5JwtSecret secret) {
        this.secret = secret;
    }

    /** The token that goes with the dispatch. */
    public String of(DispatchId dispatch) {
        try {
            var derived = HKDFParameterSpec.ofExtract()
                    .addIKM(secret.value().getBytes(UTF_8))
                    .thenExpand(("agent token " + dispatch).getBytes(UTF_8), BYTES);
            var token = KDF.getInstance("HKDF-SHA256").deriveData(derived);
            return "agt_" + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HKDF-SHA256", e);
        }
    }
}
