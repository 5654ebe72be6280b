package org.openclaw.missioncontrol.benchmarks;

/** One way to append: each call appends one event in a transaction of its own. */
interface Writer {
    String name();

    /** Makes its table empty, and sets what it needs. */
    void prepare();

    void append(String stream, long sequenceNumber);

    /** How many events stand in its table. */
    long count();
}
