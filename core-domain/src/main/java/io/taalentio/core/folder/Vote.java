package io.taalentio.core.folder;

/** What somebody who was shown a person thinks. */
public enum Vote {
    YES,
    MAYBE,
    NO
}
