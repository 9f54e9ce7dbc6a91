package io.taalentio.core.notification;

import java.util.Locale;

/** What the house tells accounts about; the words are {@code notification-<kind>-title} and {@code -body}. */
public enum NotificationKind {
    /** A watched name was found. Data: {@code watchedName}, {@code registeredName}, {@code code}, {@code count}. */
    NAME_DETECTED,
    /** The reader was selected for a project. Data: {@code project}, {@code code}. */
    PROJECT_SELECTION,
    /** Somebody assigned to the reader's project said yes. Data: {@code talent}, {@code project}, {@code code}. */
    ASSIGNMENT_CONFIRMED,
    /** Somebody assigned to the reader's project said no. Data as above. */
    ASSIGNMENT_DECLINED;

    /** As written in messages: {@code name-detected}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
