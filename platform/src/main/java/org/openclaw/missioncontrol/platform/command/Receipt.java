package org.openclaw.missioncontrol.platform.command;

/** What the log said when the events of a command had been committed. Filled in while the command runs. */
public final class Receipt {
    private long position;
    private boolean repetition;

    void reached(long position) {
        this.position = position;
    }

    /** An equal request had this effect before; the command does not run again. */
    public void alreadyDone() {
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
