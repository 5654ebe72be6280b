package org.openclaw.missioncontrol.benchmarks;

import java.time.Duration;
import java.util.UUID;

/** One way to append: each call appends one event in a transaction of its own. */
interface Writer extends Contender {
    /** Of each client. */
    int STREAMS = 50;

    String name();

    /** Makes its table empty, and sets what it needs. */
    void prepare();

    void append(String stream, long sequenceNumber);

    /** How many events stand in its table. */
    long count();

    /** Into an empty table, each client into streams of its own. */
    @Override
    default double rate(int clients, Duration length) throws Exception {
        prepare();
        var run = UUID.randomUUID().toString();
        return Rate.of(
                clients,
                length,
                (client, turn) -> append(run + client + "-" + turn % STREAMS, turn / STREAMS),
                this::count);
    }
}
