package org.openclaw.missioncontrol.app.faults;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody means to do, noted before he does it.
 *
 * @param key under which it is sent, however often: its Idempotency-Key and its X-Request-Id
 * @param events as which it is recorded: each of them once, or none at all
 * @param thing that is changed; null when it is still to be made
 * @param word that only this command says, and that is found in the first of its events; null when it says none
 */
record Intent(
        String key,
        String method,
        String path,
        @Nullable Object body,
        List<String> events,
        @Nullable String thing,
        @Nullable String word) {

    /** The answer with which the product took responsibility for it. */
    record Acknowledged(int status, String id, long version) {
        /** In answers that name no version. */
        static final long WITHOUT_VERSION = -1;
    }
}
