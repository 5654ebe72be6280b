package org.openclaw.missioncontrol.platform.command;

/** The command has succeeded, but the read models have not caught up in time: an answer, not a fault. */
public final class ViewPending extends RuntimeException {
    private final transient Object id;
    private final long position;

    public ViewPending(Object id, long position) {
        super("Not yet to be seen: " + id, null, false, false);
        this.id = id;
        this.position = position;
    }

    /** Of the thing that was changed. */
    public Object id() {
        return id;
    }

    /** Up to here the log tells what the read models do not show yet. */
    public long position() {
        return position;
    }
}
