package io.taalentio.core.account;

import java.time.Duration;

/** How somebody stays signed in. */
public enum SessionKind {
    /** A cookie in a browser. */
    BROWSER,
    /** A refresh token of an API client; each use replaces it by the next of its family. */
    REFRESH;

    static final Duration REMEMBERED = Duration.ofDays(30);
    static final Duration FOR_TODAY = Duration.ofHours(12);
}
