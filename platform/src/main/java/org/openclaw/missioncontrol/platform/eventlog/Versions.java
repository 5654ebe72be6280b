package org.openclaw.missioncontrol.platform.eventlog;

/** What ETag a thing has, before its view can tell. */
public interface Versions {
    /**
     * The version of a thing when the log had come so far; 0 of one that has no stream of its own.
     *
     * @param position up to which events count
     */
    long of(Object id, long position);
}
