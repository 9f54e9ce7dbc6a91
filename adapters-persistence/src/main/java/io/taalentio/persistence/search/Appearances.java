package io.taalentio.persistence.search;

import io.taalentio.core.catalogue.Lists;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts of sealed appearances by the keys of their list again. */
final class Appearances {

    private static final Lists LISTS = new Lists();

    private Appearances() {}

    /** @param seal all that may stand for a key in the index; of one person it is always one of them */
    static Map<String, Long> opened(Map<String, Long> counts, Function<String, List<String>> seal) {
        Map<String, Long> opened = new TreeMap<>();
        for (Lists.Entry entry : LISTS.entries(Lists.APPEARANCE)) {
            long count = seal.apply(entry.key()).stream()
                    .mapToLong(token -> counts.getOrDefault(token, 0L))
                    .sum();
            if (count > 0) {
                opened.put(entry.key(), count);
            }
        }
        return opened;
    }
}
