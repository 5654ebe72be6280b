package org.openclaw.missioncontrol.platform.command;

/** What the log said when the events of a command had been committed. Filled in while the command runs. */
final class Receipt {
    private long position;
    private long version;
    private boolean repetition;

    void reached(long position, long version) {
        this.position = position;
        this.version = version;
    }

    void alreadyDone(long position) {
        this.position = position;
        repetition = true;
    }

    /** Position of the last event of the command; 0 when there was nothing to do. */
    long position() {
        return position;
    }

    /** Sequence number of that event in its stream. */
    long version() {
        return version;
    }

    /** Whether an equal request had this effect before, so that the command did not run again. */
    boolean isRepetition() {
        return repetition;
    }
}
