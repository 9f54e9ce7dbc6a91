package io.taalentio.architecture.planted.core.cinema;

import io.taalentio.architecture.planted.core.talent.KnowsTheFramework;
import java.time.Instant;

/** Breaks: features without cycles; time comes in. */
public final class Circular {

    private Circular() {}

    public static String now() {
        return Instant.now() + KnowsTheFramework.type();
    }
}
