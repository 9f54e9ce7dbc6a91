package io.taalentio.core.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One condition of a search. Everybody found meets every criterion. */
public sealed interface Criterion {

    SearchField field();

    /** As it stands in an address, by the names of {@link SearchField#addresses}. */
    Map<String, String> address();

    /** @param text not blank */
    record Words(SearchField field, String text) implements Criterion {
        @Override
        public Map<String, String> address() {
            return Map.of(field.address(), text);
        }
    }

    /**
     * Keys looked for and keys ruled out.
     *
     * @param wanted any or every one of them, as the field says; empty for no such wish
     * @param unwanted none of them
     */
    record Keys(SearchField field, List<String> wanted, List<String> unwanted) implements Criterion {
        public Keys {
            wanted = List.copyOf(wanted);
            unwanted = List.copyOf(unwanted);
        }

        public static Keys of(SearchField field, String... wanted) {
            return new Keys(field, List.of(wanted), List.of());
        }

        @Override
        public Map<String, String> address() {
            return Map.of(
                    field.address(),
                    Stream.concat(wanted.stream(), unwanted.stream().map(key -> "-" + key))
                            .collect(Collectors.joining(",")));
        }
    }

    /** Whoever gives no such number is not found. At least one end is set. */
    record Between(
            SearchField field,
            @Nullable Integer least,
            @Nullable Integer most) implements Criterion {
        @Override
        public Map<String, String> address() {
            Map<String, String> ends = new LinkedHashMap<>();
            if (least != null) {
                ends.put(field.address() + "Min", least.toString());
            }
            if (most != null) {
                ends.put(field.address() + "Max", most.toString());
            }
            return ends;
        }
    }

    record Is(SearchField field, boolean holds) implements Criterion {
        @Override
        public Map<String, String> address() {
            return Map.of(field.address(), Boolean.toString(holds));
        }
    }

    /** First and last day, both included; at least one is set. */
    record Days(
            SearchField field,
            @Nullable LocalDate first,
            @Nullable LocalDate last) implements Criterion {
        @Override
        public Map<String, String> address() {
            Map<String, String> ends = new LinkedHashMap<>();
            if (first != null) {
                ends.put(field.address() + "From", first.toString());
            }
            if (last != null) {
                ends.put(field.address() + "To", last.toString());
            }
            return ends;
        }
    }
}
