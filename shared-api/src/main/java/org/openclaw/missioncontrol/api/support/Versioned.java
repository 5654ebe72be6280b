package org.openclaw.missioncontrol.api.support;

/** An event of a thing that has an ETag. All families of events are such. */
public interface Versioned {
    /** Whether it changed what a PATCH can change: then its number in the thing's own stream is the ETag. */
    boolean isEdit();
}
