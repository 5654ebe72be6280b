package org.openclaw.missioncontrol.benchmarks;

import java.time.Duration;

/** Somebody whose speed is measured beside that of others. */
interface Contender {
    /** Works with so many clients for so long and says how much a second was done; SQL has counted that it was. */
    double rate(int clients, Duration length) throws Exception;
}
