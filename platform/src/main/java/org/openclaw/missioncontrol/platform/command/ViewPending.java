package org.openclaw.missioncontrol.platform.command;

import org.jspecify.annotations.Nullable;

/** The command has succeeded, but the read models have not caught up in time: an answer, not a fault. */
public final class ViewPending extends RuntimeException {
    private final transient Object id;
    private final long position;
    private final transient @Nullable Object answer;

    public ViewPending(Object id, long position) {
        this(id, position, null);
    }

    /** @param answer that needs no view and is given all the same; null where id and version must do */
    public ViewPending(Object id, long position, @Nullable Object answer) {
        super("Not yet to be seen: " + id, null, false, false);
        this.id = id;
        this.position = position;
        this.answer = answer;
    }

    /** Of the thing that was changed. */
    public Object id() {
        return id;
    }

    /** Up to here the log tells what the read models do not show yet. */
    public long position() {
        return position;
    }

    /** What can be answered without the view; null where nothing can. */
    public @Nullable Object answer() {
        return answer;
    }
}
