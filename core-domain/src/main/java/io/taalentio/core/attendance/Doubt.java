package io.taalentio.core.attendance;

/** Why somebody should look at a scan. */
public enum Doubt {
    /** The device's clock was off; its time was put right by the difference. */
    CLOCK_OFF(false),
    /** The person was still checked in at another project, which was closed without a departure. */
    OPEN_ELSEWHERE(false),
    /** A gate let in somebody who had been let in already, maybe through another gate. */
    SECOND_ENTRY(true),
    /** A gate let out somebody nobody had let in. */
    EXIT_BEFORE_ENTRY(true),
    /** A gate let in or out somebody whose day was over. */
    AFTER_DEPARTURE(true),
    /** The person was elsewhere at that time. */
    ELSEWHERE(true),
    /** The badge had been revoked. */
    REVOKED_BADGE(true),
    /** None of our keys signed the badge. */
    FORGED_BADGE(true),
    /** Nobody bears the code. */
    UNKNOWN_CODE(true),
    /** The person is not, or no longer, on the project. */
    NOT_ASSIGNED(true),
    /** The project is completed or archived. */
    PROJECT_CLOSED(true),
    /** It came more than 24 hours after it was made. */
    TOO_OLD(true),
    /** Its time had not come yet when it arrived. */
    IN_THE_FUTURE(true);

    private final boolean holds;

    Doubt(boolean holds) {
        this.holds = holds;
    }

    /** Whether the scan does not count until somebody says so. */
    public boolean holds() {
        return holds;
    }
}
