package org.openclaw.missioncontrol.socket.support;

import org.openclaw.missioncontrol.platform.eventlog.Envelope;

/** Hears every event of the log once, in order, from some position on. */
public interface LogListener {
    /** All that comes after this position will be told. */
    void beginsAfter(long position);

    /** Told again when it fails. */
    void on(Object event, Envelope envelope);
}
