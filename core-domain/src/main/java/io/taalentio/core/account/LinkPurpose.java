package io.taalentio.core.account;

import java.time.Duration;

/** What a one-time link is good for, where it leads in the SPA, and for how long. */
public enum LinkPurpose {
    ACTIVATION("/activate", Duration.ofDays(3)),
    PASSWORD_RESET("/reset", Duration.ofHours(1)),
    /** Proves that the new address of an account is its owner's. */
    EMAIL_CHANGE("/email", Duration.ofDays(1)),
    /** Joins a registration made with the e-mail of an existing account to that account. */
    ATTACH_PROFILE("/attach", Duration.ofDays(3)),
    /** Ends the alerts of a saved search; good however often it is opened. */
    ALERT_STOP("/alerts", Duration.ofDays(60)),
    /** Lets a talent confirm or decline an assignment, without signing in. */
    ASSIGNMENT_ANSWER("/selection", Duration.ofDays(30)),
    /** Valid until used; each start of a house without administrator replaces it. */
    FIRST_ADMIN("/setup", Duration.ofDays(3650));

    private final String page;
    private final Duration life;

    LinkPurpose(String page, Duration life) {
        this.page = page;
        this.life = life;
    }

    public String page() {
        return page;
    }

    public Duration life() {
        return life;
    }
}
