package org.openclaw.missioncontrol.platform.command;

/** What the log said when the events of a command had been committed. Filled in while the command runs. */
final class Receipt {
    private long position;
    private boolean repetition;

    void reached(long position) {
        this.position = position;
    }

    /** An equal request had this effect before; the command did not run again. */
    void repeats() {
        repetition = true;
    }

    /** Whether the command recorded nothing. */
    boolean isEmpty() {
        return position == 0;
    }

    /** Position of the last event of the command. */
    long position() {
        return position;
    }

    boolean isRepetition() {
        return repetition;
    }
}
