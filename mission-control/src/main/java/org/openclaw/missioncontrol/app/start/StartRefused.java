package org.openclaw.missioncontrol.app.start;

/** The product will not start, for a reason that whoever starts it can mend. */
public final class StartRefused extends RuntimeException {
    private final String remedy;

    /**
     * @param reason what is wrong
     * @param remedy what to do about it
     */
    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public StartRefused(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
