package io.taalentio.architecture.planted.core.talent;

import io.taalentio.architecture.planted.core.cinema.Circular;
import jakarta.ws.rs.core.MediaType;

/** Breaks: the core knows nobody; features without cycles. */
public final class KnowsTheFramework {

    private KnowsTheFramework() {}

    public static String type() {
        return MediaType.valueOf("text/plain") + Circular.class.getName();
    }
}
