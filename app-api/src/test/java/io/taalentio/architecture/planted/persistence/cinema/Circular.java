package io.taalentio.architecture.planted.persistence.cinema;

import io.taalentio.architecture.planted.persistence.talent.PublicAdapter;

/** Breaks: no cycles. */
public final class Circular {

    private Circular() {}

    public static Object other() {
        return new PublicAdapter();
    }
}
