package org.openclaw.missioncontrol.platform.command;

import org.jspecify.annotations.Nullable;

/** The command has succeeded, but the read models have not caught up in time: an answer, not a fault. */
public final class ViewPending extends RuntimeException {
    private final transient Object id;
    private final long version;
    private final transient @Nullable Object answer;

    public ViewPending(Object id, long version) {
        this(id, version, null);
    }

    /** @param answer that needs no view and is given all the same; null where id and version must do */
    public ViewPending(Object id, long version, @Nullable Object answer) {
        super("Not yet to be seen: " + id, null, false, false);
        this.id = id;
        this.version = version;
        this.answer = answer;
    }

    /** Of the thing that was changed. */
    public Object id() {
        return id;
    }

    /** That it has now. */
    public long version() {
        return version;
    }

    /** What can be answered without the view; null where nothing can. */
    public @Nullable Object answer() {
        return answer;
    }
}
