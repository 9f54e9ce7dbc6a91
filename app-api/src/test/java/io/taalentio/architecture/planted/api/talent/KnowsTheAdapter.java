package io.taalentio.architecture.planted.api.talent;

import io.taalentio.architecture.planted.api.cinema.Circular;
import io.taalentio.architecture.planted.persistence.talent.PublicAdapter;

/** Breaks: REST does not know adapters; no cycles. */
public final class KnowsTheAdapter {

    private KnowsTheAdapter() {}

    public static String answer() {
        return new PublicAdapter().answer() + Circular.class.getName();
    }
}
