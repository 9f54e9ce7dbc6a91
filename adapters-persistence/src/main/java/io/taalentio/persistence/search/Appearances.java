package io.taalentio.persistence.search;

import io.taalentio.core.catalogue.Lists;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Counts of sealed appearances by the keys of their list again. */
final class Appearances {

    private static final Lists LISTS = new Lists();

    private Appearances() {}

    /** @param seal what stands for a key in the index */
    static Map<String, Long> opened(Map<String, Long> counts, UnaryOperator<String> seal) {
        Map<String, Long> opened = new TreeMap<>();
        for (Lists.Entry entry : LISTS.entries(Lists.APPEARANCE)) {
            Long count = counts.get(seal.apply(entry.key()));
            if (count != null) {
                opened.put(entry.key(), count);
            }
        }
        return opened;
    }
}
