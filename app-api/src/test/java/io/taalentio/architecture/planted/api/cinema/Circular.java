package io.taalentio.architecture.planted.api.cinema;

import io.taalentio.architecture.planted.api.talent.KnowsTheAdapter;

/** Breaks: no cycles. */
public final class Circular {

    private Circular() {}

    public static String answer() {
        return KnowsTheAdapter.answer();
    }
}
