package org.openclaw.missioncontrol.platform.eventlog;

/**
 * The other nodes on the same database. What they are told is only that something has moved, in the log or in the read
 * models; they look for themselves what it was.
 */
public interface OtherNodes {
    /** Something has moved here and is committed. Many tellings may become one. */
    void tell();

    /** Runs this whenever something has moved on another node, or may have. It must be quick. */
    void hear(Runnable news);
}
