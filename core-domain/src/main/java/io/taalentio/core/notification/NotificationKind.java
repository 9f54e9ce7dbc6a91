package io.taalentio.core.notification;

import java.util.Locale;

/** What the house tells accounts about; the words are {@code notification-<kind>-title} and {@code -body}. */
public enum NotificationKind {
    /** A watched name was found. Data: {@code watchedName}, {@code registeredName}, {@code code}, {@code count}. */
    NAME_DETECTED;

    /** As written in messages: {@code name-detected}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
