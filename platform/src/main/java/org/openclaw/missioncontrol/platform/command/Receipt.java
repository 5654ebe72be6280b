package org.openclaw.missioncontrol.platform.command;

/** What the log said when the events of a command had been committed. Filled in while the command runs. */
final class Receipt {
    private long position;
    private boolean repetition;

    void reached(long position) {
        this.position = position;
    }

    /** An equal request had this effect before, at the latest at this position; the command did not run again. */
    void repeats(long position) {
        this.position = position;
        repetition = true;
    }

    /** Position of the last event of the command; 0 when there was nothing to do. */
    long position() {
        return position;
    }

    boolean isRepetition() {
        return repetition;
    }
}
