package org.openclaw.missioncontrol.platform.security;

import java.util.List;

/** The origins, beside our own, whose pages may call from a browser; none unless they are named. */
public record TrustedOrigins(List<String> all) {
    public TrustedOrigins {
        all = all.stream().map(String::strip).toList();
    }
}
