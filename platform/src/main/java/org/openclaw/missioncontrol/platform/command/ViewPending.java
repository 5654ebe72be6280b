package org.openclaw.missioncontrol.platform.command;

/** The command has succeeded, but the read models have not caught up in time: an answer, not a fault. */
public final class ViewPending extends RuntimeException {
    private final transient Object id;
    private final long version;

    public ViewPending(Object id, long version) {
        super("Not yet to be seen: " + id, null, false, false);
        this.id = id;
        this.version = version;
    }

    /** Of the thing that was changed. */
    public Object id() {
        return id;
    }

    /** That it has now. */
    public long version() {
        return version;
    }
}
