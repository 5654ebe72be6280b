package org.openclaw.missioncontrol.platform.command;

/** The command is done, but the read models do not show it yet. The caller learns the id and asks again. */
public final class ViewPending extends RuntimeException {
    private final Object id;
    private final long version;

    public ViewPending(Object id, long version) {
        super("Done, but not yet visible", null, false, false);
        this.id = id;
        this.version = version;
    }

    public Object id() {
        return id;
    }

    public long version() {
        return version;
    }
}
