package io.taalentio.api.web;

import io.taalentio.core.kernel.InvalidValue;
import io.taalentio.core.kernel.Violations;
import java.util.Map;

/** What a list may be asked for: pages from 0, of 1 to 100 rows, within the first million rows. */
public final class PageBounds {

    private static final int MAX_SIZE = 100;
    private static final long MAX_ROW = 1_000_000;

    private PageBounds() {}

    /** @throws InvalidValue {@code out-of-range} on {@code page} or {@code size} */
    public static void check(int page, int size) {
        Violations violations = new Violations();
        if (size < 1 || size > MAX_SIZE) {
            violations.add("size", "out-of-range", Map.of("min", 1, "max", MAX_SIZE));
        }
        if (page < 0 || (long) page * Math.max(size, 1) > MAX_ROW) {
            violations.add("page", "out-of-range", Map.of("min", 0, "max", MAX_ROW / Math.max(size, 1)));
        }
        violations.throwIfAny();
    }
}
